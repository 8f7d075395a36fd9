<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message>
        <source>Longhand itself is under the MIT licence. It is built on these libraries:</source>
        <translation>Longhand est publié sous licence MIT. Il repose sur ces bibliothèques&#x202f;:</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>voir ses propres fichiers</translation>
    </message>
    <message>
        <source>This model has no card: there is no MODEL_CARD.md and no README.md in its folder.</source>
        <translation>Ce modèle n’a pas de fiche&#x202f;: son dossier ne contient ni MODEL_CARD.md ni README.md.</translation>
    </message>
    <message>
        <source>About Longhand</source>
        <translation>À propos de Longhand</translation>
    </message>
    <message>
        <source>A writing assistant with a language model of its own. It makes no connections: what you write stays on this computer.</source>
        <translation>Un assistant d’écriture doté de son propre modèle de langue. Il n’établit aucune connexion&#x202f;: ce que vous écrivez reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Fermer cette fenêtre (Esc)</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Choisir le dossier d’un modèle</translation>
    </message>
    <message>
        <source>Do what the instruction says</source>
        <translation>Faire ce que dit l’instruction</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Répondre à une question</translation>
    </message>
    <message>
        <source>Weigh labels</source>
        <translation>Évaluer des étiquettes</translation>
    </message>
    <message>
        <source>Read into a form</source>
        <translation>Remplir un formulaire</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Poursuivre le texte</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Say it in other words</source>
        <translation>Dire en d’autres mots</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>Trouver un titre</translation>
    </message>
    <message>
        <source>Pick sentences</source>
        <translation>Choisir des phrases</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discuter</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>&amp;Explication</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tâche</translation>
    </message>
    <message>
        <source>&amp;Reads</source>
        <translation>&amp;Lit</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Réponse</translation>
    </message>
    <message>
        <source>&amp;Instruction</source>
        <translation>&amp;Instruction</translation>
    </message>
    <message>
        <source>&amp;Works on</source>
        <translation>&amp;Porte sur</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>&amp;JSON Schema</source>
        <translation>Schéma &amp;JSON</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>Ra&amp;ccourci</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>One sentence that says what it does</source>
        <translation>Une phrase qui dit ce qu’elle fait</translation>
    </message>
    <message>
        <source>What the model is told. {text}, {document}, {language} and {title} are filled in.</source>
        <translation>Ce qui est dit au modèle. {text}, {document}, {language} et {title} sont remplacés.</translation>
    </message>
    <message>
        <source>such as: friendly, formal, angry</source>
        <translation>par exemple&#x202f;: amical, formel, en colère</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder of a model for this action</source>
        <translation>Choisir le dossier d’un modèle pour cette action</translation>
    </message>
    <message>
        <source>the model in use, a model folder, or server:</source>
        <translation>le modèle utilisé, un dossier de modèle, ou server:</translation>
    </message>
    <message>
        <source>the selection, or the whole text</source>
        <translation>la sélection, ou tout le texte</translation>
    </message>
    <message>
        <source>the text before the cursor</source>
        <translation>le texte avant le curseur</translation>
    </message>
    <message>
        <source>stands in the panel</source>
        <translation>s’affiche dans le panneau</translation>
    </message>
    <message>
        <source>is shown as changes to accept or reject</source>
        <translation>s’affiche comme modifications à accepter ou à refuser</translation>
    </message>
    <message>
        <source>is written into the text</source>
        <translation>est écrite dans le texte</translation>
    </message>
    <message>
        <source>the whole at once</source>
        <translation>le tout en une fois</translation>
    </message>
    <message>
        <source>each paragraph on its own</source>
        <translation>chaque paragraphe séparément</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Sa réponse</translation>
    </message>
    <message>
        <source>Add example</source>
        <translation>Ajouter un exemple</translation>
    </message>
    <message>
        <source>Show the model what an answer looks like</source>
        <translation>Montrer au modèle à quoi ressemble une réponse</translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation>Retirer l’exemple</translation>
    </message>
    <message>
        <source>Take the chosen example away</source>
        <translation>Retirer l’exemple choisi</translation>
    </message>
</context>
<context>
    <name>ActionOptions</name>
    <message>
        <source>The model was not made for this language</source>
        <translation>Le modèle n’est pas fait pour cette langue</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Votre modification</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Courte</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Longue</translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>Langue de la traduction</translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation>Longueur de la réponse</translation>
    </message>
    <message>
        <source>Describe your change, such as: make this a list</source>
        <translation>Décrivez la modification, par exemple&#x202f;: faire de ceci une liste</translation>
    </message>
    <message>
        <source>What the model is told to do (Ctrl+Return runs it)</source>
        <translation>Ce que le modèle doit faire (Ctrl+Return lance l’action)</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Columns, or a JSON Schema</source>
        <translation>Des colonnes, ou un schéma JSON</translation>
    </message>
    <message>
        <source>Such as: when was the house built?</source>
        <translation>Par exemple&#x202f;: quand la maison a-t-elle été construite&#x202f;?</translation>
    </message>
    <message>
        <source>What the text shall answer (Ctrl+Return asks)</source>
        <translation>Ce à quoi le texte doit répondre (Ctrl+Return pose la question)</translation>
    </message>
    <message>
        <source>Name, date, price</source>
        <translation>Nom, date, prix</translation>
    </message>
    <message>
        <source>The form that the answer must have (Ctrl+Return runs it)</source>
        <translation>La forme que doit avoir la réponse (Ctrl+Return lance l’action)</translation>
    </message>
</context>
<context>
    <name>ActionTrial</name>
    <message>
        <source>The model is at work.</source>
        <translation>Le modèle travaille.</translation>
    </message>
    <message>
        <source>Write or paste a few sentences above first.</source>
        <translation>Écrivez ou collez d’abord quelques phrases ci-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln tokens</source>
        <translation>
            <numerusform>%Ln jeton lu</numerusform>
            <numerusform>%Ln jetons lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %Ln</source>
        <translation>
            <numerusform>%Ln écrit</numerusform>
            <numerusform>%Ln écrits</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Stop and keep what came</source>
        <translation>Arrêter et garder le texte reçu</translation>
    </message>
    <message>
        <source>Run the action on the text above</source>
        <translation>Lancer l’action sur le texte ci-dessus</translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation>Texte d’essai</translation>
    </message>
    <message>
        <source>A few sentences to try it on</source>
        <translation>Quelques phrases pour l’essayer</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat de l’essai</translation>
    </message>
    <message>
        <source>The answer appears here</source>
        <translation>La réponse s’affiche ici</translation>
    </message>
</context>
<context>
    <name>ActionsWindow</name>
    <message>
        <source>Your own</source>
        <translation>Vos actions</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Fournie avec le programme</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saved. It is in the menu Write, the panel and the command palette.</source>
        <translation>Enregistrée. Elle se trouve dans le menu Écrire, le panneau et la palette de commandes.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>Explain in one sentence what it does.</source>
        <translation>Expliquez en une phrase ce qu’elle fait.</translation>
    </message>
    <message>
        <source>Write the instruction: what the model should do.</source>
        <translation>Écrivez l’instruction : ce que le modèle doit faire.</translation>
    </message>
    <message>
        <source>Write two or more labels, with commas between them.</source>
        <translation>Écrivez au moins deux étiquettes, séparées par des virgules.</translation>
    </message>
    <message>
        <source>Give every example its answer, or take it away.</source>
        <translation>Donnez une réponse à chaque exemple, ou retirez-le.</translation>
    </message>
    <message>
        <source>This does not work yet: {reason}</source>
        <translation>Cela ne fonctionne pas encore&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
    <message>
        <source>Does what its instruction says with the selection, or the whole text.</source>
        <translation>Applique son instruction à la sélection, ou à tout le texte.</translation>
    </message>
    <message>
        <source>Say this in a simpler way.</source>
        <translation>Dire ceci plus simplement.</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}, modifiée</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Écrite dans {name}.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Make an action of your own</source>
        <translation>Créer votre propre action</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Make a new action from this one</source>
        <translation>Créer une action à partir de celle-ci</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove this action of your own</source>
        <translation>Retirer cette action, qui est la vôtre</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Take in an action from a file</source>
        <translation>Reprendre une action depuis un fichier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write this action to a file to hand on</source>
        <translation>Écrire cette action dans un fichier à transmettre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save this action in your own folder</source>
        <translation>Enregistrer cette action dans votre propre dossier</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Write a sentence first; alternatives go on from it.</source>
        <translation>Écrivez d’abord une phrase&#x202f;; les variantes en partent.</translation>
    </message>
</context>
<context>
    <name>AlternativesBox</name>
    <message>
        <source>Alternatives</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc takes none</source>
        <translation>↑ ↓ choisir · Entrée prend la variante · Esc n’en prend aucune</translation>
    </message>
    <message>
        <source>(the model ends the text here)</source>
        <translation>(le modèle termine le texte ici)</translation>
    </message>
    <message>
        <source>Alternative {number} of {all}: {text}</source>
        <translation>Variante {number} sur {all}&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Put this text in the place of the one that was read</source>
        <translation>Mettre ce texte à la place de celui qui a été lu</translation>
    </message>
    <message>
        <source>This answer goes into your text, at the cursor.</source>
        <translation>Cette réponse va dans votre texte, au curseur.</translation>
    </message>
    <message>
        <source>The answer appears here. Take it into your text with the buttons below.</source>
        <translation>La réponse s’affiche ici. Reprenez-la dans votre texte avec les boutons ci-dessous.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens of the text did not fit and were not read.</source>
        <translation>
            <numerusform>%Ln jeton du texte ne tenait pas et n’a pas été lu.</numerusform>
            <numerusform>%Ln jetons du texte ne tenaient pas et n’ont pas été lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>ended at the length limit</source>
        <translation>arrêtée à la limite de longueur</translation>
    </message>
    <message>
        <source>stopped by you; what came is kept</source>
        <translation>arrêtée par vous&#x202f;; le texte reçu est gardé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in {seconds} s</source>
        <translation>
            <numerusform>%Ln jeton en {seconds}&#x202f;s</numerusform>
            <numerusform>%Ln jetons en {seconds}&#x202f;s</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % of the text was read</source>
        <translation>{share}&#x202f;% du texte a été lu</translation>
    </message>
    <message>
        <source>No text came</source>
        <translation>Aucun texte reçu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Insert at cursor</source>
        <translation>Insérer au curseur</translation>
    </message>
    <message>
        <source>Put this text in at the cursor</source>
        <translation>Insérer ce texte au curseur</translation>
    </message>
    <message>
        <source>Stopped at the length limit: go on</source>
        <translation>Arrêté à la limite de longueur&#x202f;: continuer</translation>
    </message>
    <message>
        <source>Write on with as much room again</source>
        <translation>Continuer avec autant de place encore</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Continuer à partir d’ici</translation>
    </message>
    <message>
        <source>Do the rest; what is finished is not done again</source>
        <translation>Faire le reste&#x202f;; ce qui est terminé n’est pas refait</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the whole answer</source>
        <translation>Copier toute la réponse</translation>
    </message>
    <message>
        <source>The text does not say.</source>
        <translation>Le texte ne le dit pas.</translation>
    </message>
    <message>
        <source>The text names nothing of this kind.</source>
        <translation>Le texte ne nomme rien de tel.</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message numerus="yes">
        <source>Side by side, %Ln to look at</source>
        <translation>
            <numerusform>Côte à côte, %Ln à vérifier</numerusform>
            <numerusform>Côte à côte, %Ln à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>The words that carry it</source>
        <translation>Les mots qui pèsent</translation>
    </message>
    <message>
        <source>It rests on these sentences. Choose one to see it in the text.</source>
        <translation>La réponse repose sur ces phrases. Choisissez-en une pour la voir dans le texte.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation>une citation</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>une unité</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>une adresse</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>une entrée</translation>
    </message>
    <message>
        <source>{kind} of the text that is gone: {what}</source>
        <translation>{kind} du texte qui a disparu : {what}</translation>
    </message>
    <message>
        <source>{kind} that is not in the text: {what}</source>
        <translation>{kind} qui n’est pas dans le texte&#x202f;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation>Phrases du texte</translation>
    </message>
    <message>
        <source>Choose one to see it in the text</source>
        <translation>Choisissez-en une pour la voir dans le texte</translation>
    </message>
    <message>
        <source>The text and its translation beside each other</source>
        <translation>Le texte et sa traduction côte à côte</translation>
    </message>
</context>
<context>
    <name>AnswerPlace</name>
    <message>
        <source>The text that this answer was made from has changed.</source>
        <translation>Le texte dont cette réponse est tirée a changé.</translation>
    </message>
    <message>
        <source>This answer was made from a text in another tab.</source>
        <translation>Cette réponse est tirée d’un texte d’un autre onglet.</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>« Annuler » rétablit tout.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>This answer ended before it was complete.</source>
        <translation>Cette réponse s’est arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>A part of this text was not read for the answer.</source>
        <translation>Une partie de ce texte n’a pas été lue pour la réponse.</translation>
    </message>
    <message>
        <source>Your text has changed since.</source>
        <translation>Votre texte a changé depuis.</translation>
    </message>
    <message>
        <source>Not all of this text is in sight.</source>
        <translation>Ce texte n’est pas entièrement visible.</translation>
    </message>
    <message>
        <source>Replace the whole text, {length}</source>
        <translation>Remplacer tout le texte, {length}</translation>
    </message>
    <message>
        <source>Replace what was read, {length}</source>
        <translation>Remplacer ce qui a été lu, {length}</translation>
    </message>
    <message>
        <source>Replace the selection, {length}</source>
        <translation>Remplacer la sélection, {length}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>This sentence is not in your text any more.</source>
        <translation>Cette phrase n’est plus dans votre texte.</translation>
    </message>
    <message>
        <source>The document is open for reading only.</source>
        <translation>Le document est ouvert en lecture seule.</translation>
    </message>
</context>
<context>
    <name>BlindPage</name>
    <message>
        <source>{number} of {all}: which one goes on more like you?</source>
        <translation>{number} sur {all} : laquelle écrit davantage comme vous ?</translation>
    </message>
    <message>
        <source>{number} of {all}: two continuations are written…</source>
        <translation>{number} sur {all} : deux suites sont en cours d’écriture…</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celle-ci</translation>
    </message>
    <message>
        <source>This one reads more like me</source>
        <translation>Celle-ci me ressemble davantage</translation>
    </message>
    <message>
        <source>Continuation on the left</source>
        <translation>Suite de gauche</translation>
    </message>
    <message>
        <source>Continuation on the right</source>
        <translation>Suite de droite</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ni l’une ni l’autre</translation>
    </message>
    <message>
        <source>I see no difference</source>
        <translation>Je ne vois pas de différence</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Aucun objectif</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message>
        <source>&amp;Goal in words</source>
        <translation>&amp;Objectif en mots</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>{name}, missing</source>
        <translation>{name}, absent</translation>
    </message>
    <message>
        <source>{name}, {words} words</source>
        <translation>{name}, {words} mots</translation>
    </message>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}, niveau {level}</translation>
    </message>
    <message>
        <source>{title}, by {author}</source>
        <translation>{title}, de {author}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} of {goal} words, {share} %</source>
        <translation>{words} mots sur {goal}, {share} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are not in the book.</source>
        <translation>
            <numerusform>%Ln fichier n’est pas dans le livre.</numerusform>
            <numerusform>%Ln fichiers ne sont pas dans le livre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Drag a file to move it in the book, or press Alt with Up or Down</source>
        <translation>Faites glisser un fichier pour le déplacer dans le livre, ou appuyez sur Alt avec Haut ou Bas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Put these files at the end of the book</source>
        <translation>Mettre ces fichiers à la fin du livre</translation>
    </message>
</context>
<context>
    <name>BoolField</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>ChatBox</name>
    <message>
        <source>Talk</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Talk about your text here. The model reads it, as far as it fits.</source>
        <translation>Parlez ici de votre texte. Le modèle le lit, autant que la place le permet.</translation>
    </message>
    <message>
        <source>Your next words</source>
        <translation>Votre message</translation>
    </message>
    <message>
        <source>You change an earlier turn. Sent, it begins a talk of its own; this one stays.</source>
        <translation>Vous modifiez un message antérieur. Envoyé, il ouvre une autre conversation ; celle-ci reste.</translation>
    </message>
    <message>
        <source>You change your last turn. Sent, it gets another answer.</source>
        <translation>Vous modifiez votre dernier message. Envoyé, il reçoit une autre réponse.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Write, then Enter; Shift+Enter begins a new line</source>
        <translation>Écrivez, puis Entrée ; Shift+Enter va à la ligne</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Put the last answer in at the cursor</source>
        <translation>Insérer la dernière réponse au curseur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Begin another talk; this one is kept</source>
        <translation>Commencer une autre conversation ; celle-ci est conservée</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>The talks about this document</source>
        <translation>Les conversations sur ce document</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message numerus="yes">
        <source>The rest of the paragraph goes, %Ln words</source>
        <translation>
            <numerusform>Le reste du paragraphe disparaît, %Ln mot</numerusform>
            <numerusform>Le reste du paragraphe disparaît, %Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model would rather have written</source>
        <translation>Ce que le modèle aurait préféré écrire</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Fermer cette fenêtre (Esc)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>A command or an action</source>
        <translation>Une commande ou une action</translation>
    </message>
    <message>
        <source>Command or action</source>
        <translation>Commande ou action</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes correspondantes</translation>
    </message>
    <message>
        <source>Nothing has these letters in its name.</source>
        <translation>Aucun nom ne contient ces lettres.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>a model was fetched</source>
        <translation>un modèle a été récupéré</translation>
    </message>
    <message>
        <source>a server did the work</source>
        <translation>un serveur a fait le travail</translation>
    </message>
    <message>
        <source>a newer version was looked for</source>
        <translation>une nouvelle version a été recherchée</translation>
    </message>
    <message>
        <source>Longhand writes down each connection before it makes it. These are all.</source>
        <translation>Longhand note chaque connexion avant de l’établir. Les voici toutes.</translation>
    </message>
    <message>
        <source>Longhand has made no connection yet. It writes down each before it makes it.</source>
        <translation>Longhand n’a encore établi aucune connexion. Il note chacune avant de l’établir.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ContextWindow</name>
    <message>
        <source>Select a passage in the document first.</source>
        <translation>Sélectionnez d’abord un passage du document.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens do not fit and would not be read.</source>
        <translation>
            <numerusform>%Ln jeton ne tient pas et ne serait pas lu.</numerusform>
            <numerusform>%Ln jetons ne tiennent pas et ne seraient pas lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>Consigne donnée au modèle</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Passage: {name}</source>
        <translation>Passage&#x202f;: {name}</translation>
    </message>
    <message>
        <source>Turns of the talk</source>
        <translation>Tours de conversation</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Author&apos;s note</source>
        <translation>Note de l’auteur</translation>
    </message>
    <message>
        <source>Kept free for the answer</source>
        <translation>Place gardée pour la réponse</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>Ce que lit le modèle</translation>
    </message>
    <message>
        <source>The model would read nothing now: choose an action and write or select a text.</source>
        <translation>Le modèle ne lirait rien pour l’instant : choisissez une action et écrivez ou sélectionnez un texte.</translation>
    </message>
    <message>
        <source>{sent} of {room} tokens would be read.</source>
        <translation>{sent} jetons sur {room} seraient lus.</translation>
    </message>
    <message>
        <source>&amp;Memory: what the model should always know; it stands at the head of what the model reads</source>
        <translation>&amp;Mémoire : ce que le modèle doit toujours savoir ; elle se trouve en tête de ce qu’il lit</translation>
    </message>
    <message>
        <source>Author&apos;s &amp;note: how it shall go on, near the end of what it reads</source>
        <translation>&amp;Note de l’auteur&#x202f;: comment il doit continuer, vers la fin de ce qu’il lit</translation>
    </message>
    <message>
        <source>&amp;Passages and files it reads as well</source>
        <translation>&amp;Passages et fichiers qu’il lit aussi</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>Ajouter la sélection</translation>
    </message>
    <message>
        <source>Pin the passage selected in the document</source>
        <translation>Épingler le passage sélectionné dans le document</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Pin another text file</source>
        <translation>Épingler un autre fichier texte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take the chosen passage or file off</source>
        <translation>Retirer le passage ou le fichier choisi</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Passages and files</source>
        <translation>Passages et fichiers</translation>
    </message>
    <message>
        <source>Parts of what the model reads</source>
        <translation>Parties de ce que lit le modèle</translation>
    </message>
    <message>
        <source>The prompt as the model reads it</source>
        <translation>L’invite telle que le modèle la lit</translation>
    </message>
</context>
<context>
    <name>DiscardedDialog</name>
    <message>
        <source>Discarded texts</source>
        <translation>Textes jetés</translation>
    </message>
    <message>
        <source>These texts were discarded without saving. Each is kept for 30 days at least.</source>
        <translation>Ces textes ont été jetés sans être enregistrés. Chacun est gardé au moins 30 jours.</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Début du texte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DiscardedTexts</name>
    <message>
        <source>No discarded text is kept.</source>
        <translation>Aucun texte jeté n’est gardé.</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>Copy of {name}</source>
        <translation>Copie de {name}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>This document has not been saved yet, so it has no earlier versions.</source>
        <translation>Ce document n’a pas encore été enregistré et n’a donc pas de versions antérieures.</translation>
    </message>
    <message>
        <source>No earlier version of “{name}” is kept yet. The next save keeps the one before it.</source>
        <translation>Aucune version antérieure de «&#x202f;{name}&#x202f;» n’est encore gardée. Le prochain enregistrement gardera celle d’avant.</translation>
    </message>
    <message>
        <source>Save the document first: a version is kept with its file.</source>
        <translation>Enregistrez d’abord le document : une version est conservée avec son fichier.</translation>
    </message>
    <message>
        <source>The version “{name}” is kept. File, Versions shows it.</source>
        <translation>La version « {name} » est conservée. Elle se trouve dans Fichier, Versions conservées.</translation>
    </message>
    <message>
        <source>From the version of {date} a passage is restored, and not saved yet.</source>
        <translation>Un passage de la version du {date} est restauré, et n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>The text is that of {date} again, and not saved yet. Undo brings back the text of before.</source>
        <translation>Le texte est de nouveau celui du {date} et n’est pas encore enregistré. Annuler ramène le texte d’avant.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>EarlierVersionsDialog</name>
    <message>
        <source>The text as it is now</source>
        <translation>Le texte tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Too much has changed to be compared. This is how the version begins:</source>
        <translation>Trop de choses ont changé pour comparer. Voici le début de la version&#x202f;:</translation>
    </message>
    <message>
        <source>This version is the text as it is now.</source>
        <translation>Cette version est le texte tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>Les deux versions sont identiques.</translation>
    </message>
    <message>
        <source>Restoring it would change the text: words that come back: {come}, words that go: {go}.</source>
        <translation>La restaurer changerait le texte. Mots qui reviennent&#x202f;: {come}&#x202f;; mots qui partent&#x202f;: {go}.</translation>
    </message>
    <message>
        <source>Words of this version alone: {come}, words of the other alone: {go}.</source>
        <translation>Mots de cette version seule : {come} ; mots de l’autre seule : {go}.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>With every save Longhand keeps the version before, and the last five of “{name}” are here. Versions that you have named stay until you delete them.</source>
        <translation>À chaque enregistrement, Longhand garde la version précédente ; les cinq dernières de « {name} » sont ici. Les versions que vous avez nommées restent jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>Compared with:</source>
        <translation>Comparée à :</translation>
    </message>
    <message>
        <source>Restore this change</source>
        <translation>Restaurer cette modification</translation>
    </message>
    <message>
        <source>Struck out: not in the chosen version. Underlined: in the chosen version alone. Click a change to restore it.</source>
        <translation>Barré : absent de la version choisie. Souligné : dans la version choisie seule. Cliquez sur une modification pour la restaurer.</translation>
    </message>
    <message>
        <source>What restoring the version would change</source>
        <translation>Ce que changerait la restauration de la version</translation>
    </message>
    <message>
        <source>Open as a new document</source>
        <translation>Ouvrir comme nouveau document</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Write or paste your text here, or open a file with Ctrl+O.</source>
        <translation>Écrivez ou collez votre texte ici, ou ouvrez un fichier avec Ctrl+O.</translation>
    </message>
    <message>
        <source>Ctrl+Return lets the model write on, and Esc stops it.</source>
        <translation>Ctrl+Return laisse le modèle continuer, et Esc l’arrête.</translation>
    </message>
    <message>
        <source>F1 opens the guide.</source>
        <translation>F1 ouvre le guide.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen with encoding</source>
        <translation>Rouvrir dans un autre encodage</translation>
    </message>
    <message>
        <source>“{name}” is read again from the disk. Choose what makes its text readable.</source>
        <translation>«&#x202f;{name}&#x202f;» est relu depuis le disque. Choisissez l’encodage qui rend son texte lisible.</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Encodages</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Début du texte</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The file is not written in this encoding.</source>
        <translation>Le fichier n’est pas écrit dans cet encodage.</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>{name} is no picture that can be read.</source>
        <translation>{name} n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; empty takes the one that is shown.</source>
        <translation>Figure dans les propriétés du fichier ; vide, celui qui est affiché est pris.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the text, for screen readers and hyphens.</source>
        <translation>La langue du texte, pour les lecteurs d’écran et les coupures de mots.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>A picture that is shown before the book; empty for none.</source>
        <translation>Une image montrée avant le livre ; vide, il n’y en a pas.</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>Comme le texte</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a picture on this computer</source>
        <translation>Choisir une image sur cet ordinateur</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Choose a place for the file and write it</source>
        <translation>Choisir un emplacement et écrire le fichier</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>“{name}” is no longer in its folder. Your text is here; saving writes the file anew.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est plus dans son dossier. Votre texte est ici&#x202f;; l’enregistrer écrit le fichier à nouveau.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>“{name}” mixes several kinds of line ends. Saving makes them all alike.</source>
        <translation>«&#x202f;{name}&#x202f;» mêle plusieurs sortes de fins de ligne. L’enregistrement les rend toutes identiques.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) of “{name}” could not be read. It was opened for reading only.</source>
        <translation>
            <numerusform>%Ln caractère de « {name} » n’a pas pu être lu. Le fichier a été ouvert en lecture seule.</numerusform>
            <numerusform>%Ln caractères de « {name} » n’ont pas pu être lus. Le fichier a été ouvert en lecture seule.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation>Rouvrir avec un autre codage…</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Modifier quand même</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Ouverture de «&#x202f;{name}&#x202f;»…</translation>
    </message>
    <message>
        <source>Saving “{name}”…</source>
        <translation>Enregistrement de «&#x202f;{name}&#x202f;»…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder ma version</translation>
    </message>
    <message>
        <source>Open as read-only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation>Enregistrer en UTF-8</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation>Aucun document récent</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln remplacement</numerusform>
            <numerusform>%Ln remplacements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{replaced} in %Ln documents</source>
        <translation>
            <numerusform>{replaced} dans %Ln document</numerusform>
            <numerusform>{replaced} dans %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all tabs</source>
        <translation>
            <numerusform>%Ln dans tous les onglets</numerusform>
            <numerusform>%Ln dans tous les onglets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>The first replacements</source>
        <translation>Les premiers remplacements</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Capital and small letters are different</source>
        <translation>Les majuscules et les minuscules sont distinguées</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Not as a part of a longer word</source>
        <translation>Pas comme partie d’un mot plus long</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>A regular expression; in the replacement $1 or \1 is its first group and $&amp; all that was found</source>
        <translation>Une expression régulière ; dans le remplacement, $1 ou \1 est son premier groupe et $&amp; tout ce qui a été trouvé</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>Dans la sélection</translation>
    </message>
    <message>
        <source>Only in the text that is selected now</source>
        <translation>Seulement dans le texte sélectionné à présent</translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation>Dans tous les onglets</translation>
    </message>
    <message>
        <source>In every open document, one after the other</source>
        <translation>Dans tous les documents ouverts, l’un après l’autre</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Résultat précédent (Shift+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace this match and go to the next (Return)</source>
        <translation>Remplacer ce résultat et passer au suivant (Entrée)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Replace every match; one undo takes all of it back</source>
        <translation>Remplacer tous les résultats&#x202f;; une seule annulation rétablit tout</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>F8 or Esc brings everything back</source>
        <translation>F8 ou Esc fait tout réapparaître</translation>
    </message>
</context>
<context>
    <name>FolderCheck</name>
    <message>
        <source>the folder did not answer in time</source>
        <translation>le dossier n’a pas répondu à temps</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Choisir le dossier d’un modèle</translation>
    </message>
    <message>
        <source>Choose the file of a model</source>
        <translation>Choisir le fichier d’un modèle</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modèles GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder of a model on this computer</source>
        <translation>Choisir le dossier d’un modèle sur cet ordinateur</translation>
    </message>
    <message>
        <source>GGUF file…</source>
        <translation>Fichier GGUF…</translation>
    </message>
    <message>
        <source>Choose a model that is one GGUF file on this computer</source>
        <translation>Choisir un modèle fait d’un seul fichier GGUF sur cet ordinateur</translation>
    </message>
    <message>
        <source>Use starter</source>
        <translation>Revenir au modèle de départ</translation>
    </message>
    <message>
        <source>Go back to the model that came with Longhand</source>
        <translation>Revenir au modèle fourni avec Longhand</translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation>ligne {line}&#x202f;: {text}</translation>
    </message>
    <message numerus="yes">
        <source>Not found in %Ln files.</source>
        <translation>
            <numerusform>Introuvable dans %Ln fichier.</numerusform>
            <numerusform>Introuvable dans %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more: the search ends after {hits} hits.</source>
        <translation>Il y en a d’autres&#x202f;: la recherche s’arrête après {hits} résultats.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New documents and folders, and the book</source>
        <translation>Nouveaux documents et dossiers, et le livre</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation>Rechercher dans les fichiers</translation>
    </message>
    <message>
        <source>Search in the book</source>
        <translation>Chercher dans le livre</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Search with a regular expression</source>
        <translation>Rechercher avec une expression régulière</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion: {text}, Tab to accept</source>
        <translation>Suggestion&#x202f;: {text}, Tab pour l’accepter</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>The glossary cannot be read: {reason}</source>
        <translation>Le glossaire ne peut pas être lu&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Language it is put into</source>
        <translation>Langue de la traduction</translation>
    </message>
    <message>
        <source>The glossary could not be written: {reason}</source>
        <translation>Le glossaire n’a pas pu être écrit&#x202f;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>%Ln entrée importée</numerusform>
            <numerusform>%Ln entrées importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>What a word must become when a text is translated. A sentence that does not keep to it is marked.</source>
        <translation>Ce qu’un mot doit devenir dans une traduction. Une phrase qui ne s’y tient pas est signalée.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>Ajouter un mot</translation>
    </message>
    <message>
        <source>Add a line to the glossary</source>
        <translation>Ajouter une ligne au glossaire</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take the chosen line away</source>
        <translation>Retirer la ligne choisie</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Take in words from a CSV file: term, language, translation</source>
        <translation>Importer des mots d’un fichier CSV&#x202f;: terme, langue, traduction</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>What&apos;s new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>No page has “{words}” in it. Try another word.</source>
        <translation>Aucune page ne contient «&#x202f;{words}&#x202f;». Essayez un autre mot.</translation>
    </message>
    <message>
        <source>Longhand guide</source>
        <translation>Guide de Longhand</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>Rechercher dans le guide (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Page précédente (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Page suivante (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the guide (Esc)</source>
        <translation>Fermer le guide (Esc)</translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Lecture de «&#x202f;{name}&#x202f;»…</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>Écriture de «&#x202f;{name}&#x202f;»…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>“{name}” was opened as Markdown in a new document. The file itself stays as it is.</source>
        <translation>«&#x202f;{name}&#x202f;» a été ouvert comme Markdown dans un nouveau document. Le fichier lui-même reste tel quel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will be put beside the text when you save it.</source>
        <translation>
            <numerusform>%Ln image sera placée à côté du texte quand vous l’enregistrerez.</numerusform>
            <numerusform>%Ln images seront placées à côté du texte quand vous l’enregistrerez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {list}.</source>
        <translation>Laissé de côté&#x202f;: {list}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>«&#x202f;{name}&#x202f;» a été écrit.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be put beside the text.</source>
        <translation>
            <numerusform>%Ln image n’a pas pu être placée à côté du texte.</numerusform>
            <numerusform>%Ln images n’ont pas pu être placées à côté du texte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutParts</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln commentaire</numerusform>
            <numerusform>%Ln commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the marks of %Ln change(s), taken as accepted</source>
        <translation>
            <numerusform>la marque de %Ln modification, tenue pour acceptée</numerusform>
            <numerusform>les marques de %Ln modifications, tenues pour acceptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted passage(s)</source>
        <translation>
            <numerusform>%Ln passage supprimé</numerusform>
            <numerusform>%Ln passages supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln dessin</numerusform>
            <numerusform>%Ln dessins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the layout of %Ln equation(s)</source>
        <translation>
            <numerusform>la mise en forme de %Ln équation</numerusform>
            <numerusform>la mise en forme de %Ln équations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the merged cells of %Ln table(s)</source>
        <translation>
            <numerusform>les cellules fusionnées de %Ln tableau</numerusform>
            <numerusform>les cellules fusionnées de %Ln tableaux</numerusform>
        </translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>en-têtes et pieds de page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden passage(s)</source>
        <translation>
            <numerusform>%Ln passage masqué</numerusform>
            <numerusform>%Ln passages masqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded object(s)</source>
        <translation>
            <numerusform>%Ln objet incorporé</numerusform>
            <numerusform>%Ln objets incorporés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that could not be read</source>
        <translation>
            <numerusform>%Ln caractère illisible</numerusform>
            <numerusform>%Ln caractères illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) that cannot be read</source>
        <translation>
            <numerusform>%Ln page illisible</numerusform>
            <numerusform>%Ln pages illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below this one</source>
        <translation>
            <numerusform>%Ln autre sous celui-ci</numerusform>
            <numerusform>%Ln autres sous celui-ci</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Fermer ce message (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ModelHead</name>
    <message>
        <source>waking…</source>
        <translation>se réveille…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>pas encore chargé</translation>
    </message>
    <message>
        <source>The model is loaded when you first need it.</source>
        <translation>Le modèle est chargé dès que vous en avez besoin.</translation>
    </message>
    <message>
        <source>Chosen for this action</source>
        <translation>Choisi pour cette action</translation>
    </message>
    <message>
        <source>{millions} million parameters, {precision}</source>
        <translation>{millions} millions de paramètres, {precision}</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>On {device}</source>
        <translation>Sur {device}</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>Continuer dans mon style</translation>
    </message>
    <message>
        <source>The style “{name}”, for Continue and suggestions</source>
        <translation>Le style « {name} », pour Continuer et les suggestions</translation>
    </message>
    <message numerus="yes">
        <source>Reads %Ln tokens at once; a token is a short word, or a part of a long one</source>
        <translation>
            <numerusform>Lit %Ln jeton à la fois ; un jeton est un mot court, ou une partie d’un mot long</numerusform>
            <numerusform>Lit %Ln jetons à la fois ; un jeton est un mot court, ou une partie d’un mot long</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model, {percent} %</source>
        <translation>Chargement du modèle, {percent} %</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading part {part} of {total}</source>
        <translation>Lecture de la partie {part} sur {total}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Writing part {part} of {total}</source>
        <translation>Écriture de la partie {part} sur {total}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Choose another model in Settings (Ctrl+,)</source>
        <translation>Choisir un autre modèle dans les Réglages (Ctrl+,)</translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation>Changer de modèle</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>ModelTools</name>
    <message>
        <source>What a model wrote</source>
        <translation>Ce qu’un modèle a écrit</translation>
    </message>
    <message>
        <source>Translate a text first; it is then shown beside its translation.</source>
        <translation>Traduisez d’abord un texte&#x202f;; il s’affiche ensuite à côté de sa traduction.</translation>
    </message>
    <message>
        <source>Pinned files that could not be read were left out: {names}</source>
        <translation>Les fichiers épinglés qui n’ont pas pu être lus ont été laissés de côté&#x202f;: {names}</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>To get</source>
        <translation>À récupérer</translation>
    </message>
    <message>
        <source>{model} (recommended)</source>
        <translation>{model} (recommandé)</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Convient</translation>
    </message>
    <message>
        <source>May be slow</source>
        <translation>Peut être lent</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>It can: {tasks}.</source>
        <translation>Il sait&#x202f;: {tasks}.</translation>
    </message>
    <message>
        <source>It comes with Longhand, and writes and translates short plain texts.</source>
        <translation>Il est livré avec Longhand&#x202f;; il écrit et traduit de courts textes simples.</translation>
    </message>
    <message>
        <source>Languages: {languages}. By {makers}.</source>
        <translation>Langues&#x202f;: {languages}. Par {makers}.</translation>
    </message>
    <message>
        <source>Its makers ask that their terms are accepted first.</source>
        <translation>Ses auteurs demandent que leurs conditions soient d’abord acceptées.</translation>
    </message>
    <message>
        <source>Its makers do not allow it in every region.</source>
        <translation>Ses auteurs ne l’autorisent pas dans toutes les régions.</translation>
    </message>
    <message>
        <source>Its makers&apos; figure: {figure}.</source>
        <translation>Chiffre de ses auteurs&#x202f;: {figure}.</translation>
    </message>
    <message>
        <source>Choose for each task</source>
        <translation>Choisir pour chaque tâche</translation>
    </message>
    <message>
        <source>Use for everything</source>
        <translation>Utiliser pour tout</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>taille inconnue</translation>
    </message>
    <message>
        <source>Get {model} from {host} ({size})? This connects to {host} and sends nothing that you wrote.</source>
        <translation>Récupérer {model} depuis {host} ({size})&#x202f;? Cela établit une connexion à {host} et n’envoie rien de ce que vous avez écrit.</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate} a second</source>
        <translation>{done} sur {total}, {rate} par seconde</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}, encore {time}</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} est là.</translation>
    </message>
    <message>
        <source>Paused. What came is kept; Get… goes on with it.</source>
        <translation>En pause. Ce qui est arrivé est conservé&#x202f;; «&#x202f;Récupérer…&#x202f;» continue.</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} est entier.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} est retiré.</translation>
    </message>
    <message>
        <source>{model} is on the list.</source>
        <translation>{model} est dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models were found.</source>
        <translation>
            <numerusform>%Ln modèle a été trouvé.</numerusform>
            <numerusform>%Ln modèles ont été trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Récupérer…</translation>
    </message>
    <message>
        <source>Fetch this model; you are asked before a connection is made</source>
        <translation>Récupérer ce modèle&#x202f;; on vous demande avant d’établir une connexion</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Read the whole model and compare it with its sum</source>
        <translation>Lire tout le modèle et le comparer à sa somme de contrôle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Delete a fetched model, or take one from the list</source>
        <translation>Supprimer un modèle récupéré, ou le retirer de la liste</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Use a GGUF file or a model folder where it lies</source>
        <translation>Utiliser sur place un fichier GGUF ou un dossier de modèle</translation>
    </message>
    <message>
        <source>Look in other programs</source>
        <translation>Chercher dans d’autres programmes</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Jan, Ollama and the cache of Hugging Face</source>
        <translation>LM Studio, GPT4All, Jan, Ollama et le cache de Hugging Face</translation>
    </message>
    <message>
        <source>Connect and get</source>
        <translation>Se connecter et récupérer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>What came is kept</source>
        <translation>Ce qui est arrivé est conservé</translation>
    </message>
    <message>
        <source>One model for all tasks, or the best that is here for each</source>
        <translation>Un seul modèle pour toutes les tâches, ou le meilleur présent pour chacune</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}, niveau {level}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words in this section</source>
        <translation>
            <numerusform>%Ln mot dans cette section</numerusform>
            <numerusform>%Ln mots dans cette section</numerusform>
        </translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Drag a heading to move its section, or press Alt with Up or Down. Left and Right fold and unfold</source>
        <translation>Faites glisser un titre pour déplacer sa section, ou appuyez sur Alt avec Haut ou Bas. Gauche et Droite replient et déplient</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>Filtrer les titres</translation>
    </message>
    <message>
        <source>Headings will be listed here. Ctrl+1 makes a paragraph one.</source>
        <translation>Les titres seront listés ici. Ctrl+1 fait d’un paragraphe un titre.</translation>
    </message>
</context>
<context>
    <name>PageStatus</name>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name} (lecture seule)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Shown: “{title}”. The preview follows the caret.</source>
        <translation>Affiché : « {title} ». L’aperçu suit le curseur.</translation>
    </message>
    <message>
        <source>Shown: a part of the text. The preview follows the caret.</source>
        <translation>Affiché : une partie du texte. L’aperçu suit le curseur.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print preview</source>
        <translation>Aperçu avant impression</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>New document…</source>
        <translation>Nouveau document…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Déplacer vers</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Make a book of this folder</source>
        <translation>Faire un livre de ce dossier</translation>
    </message>
    <message>
        <source>Move up in the book</source>
        <translation>Monter dans le livre</translation>
    </message>
    <message>
        <source>Move down in the book</source>
        <translation>Descendre dans le livre</translation>
    </message>
    <message>
        <source>Take out of the book</source>
        <translation>Retirer du livre</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>Ajouter au livre</translation>
    </message>
    <message>
        <source>Title, author and goal…</source>
        <translation>Titre, auteur et objectif…</translation>
    </message>
    <message>
        <source>Export the book…</source>
        <translation>Exporter le livre…</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>« {name} » est dans la corbeille.</translation>
    </message>
    <message>
        <source>Its text stays open here and is not saved.</source>
        <translation>Son texte reste ouvert ici et n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre en place</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>{action} (not with this model)</source>
        <translation>{action} (pas avec ce modèle)</translation>
    </message>
    <message>
        <source>{action} (weak)</source>
        <translation>{action} (peu fiable)</translation>
    </message>
    <message>
        <source>{model} was not made for this. {wanted}</source>
        <translation>{model} n’a pas été fait pour cela. {wanted}</translation>
    </message>
    <message>
        <source>Seldom good with this model:</source>
        <translation>Rarement bon avec ce modèle :</translation>
    </message>
    <message>
        <source>There are no actions. Put an action file into the actions folder.</source>
        <translation>Il n’y a aucune action. Placez un fichier d’action dans le dossier des actions.</translation>
    </message>
    <message>
        <source>The model was not made for this language. Choose another one.</source>
        <translation>Le modèle n’est pas fait pour cette langue. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Write in the box above what should change.</source>
        <translation>Écrivez dans la zone ci-dessus ce qui doit changer.</translation>
    </message>
    <message>
        <source>Write your question in the box above.</source>
        <translation>Écrivez votre question dans la zone ci-dessus.</translation>
    </message>
    <message>
        <source>Name the columns in the box above, or paste a JSON Schema.</source>
        <translation>Nommez les colonnes dans le champ ci-dessus, ou collez un schéma JSON.</translation>
    </message>
    <message>
        <source>There is no text yet. Write a sentence first, or open a document.</source>
        <translation>Il n’y a pas encore de texte. Écrivez d’abord une phrase, ou ouvrez un document.</translation>
    </message>
    <message>
        <source>Reads: text before the cursor</source>
        <translation>Lit&#x202f;: le texte avant le curseur</translation>
    </message>
    <message numerus="yes">
        <source>Reads: selection, %Ln words</source>
        <translation>
            <numerusform>Lit&#x202f;: la sélection, %Ln mot</numerusform>
            <numerusform>Lit&#x202f;: la sélection, %Ln mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads: whole text, %Ln words</source>
        <translation>
            <numerusform>Lit&#x202f;: tout le texte, %Ln mot</numerusform>
            <numerusform>Lit&#x202f;: tout le texte, %Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>Votre texte quitte cet ordinateur, vers {host}.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Run the chosen action (Ctrl+Return)</source>
        <translation>Lancer l’action choisie (Ctrl+Return)</translation>
    </message>
    <message>
        <source>What the model reads…</source>
        <translation>Ce que lit le modèle…</translation>
    </message>
    <message>
        <source>What goes to the model, and what is pinned (Ctrl+Shift+I)</source>
        <translation>Ce qui va au modèle, et ce qui est épinglé (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop and keep what came (Esc)</source>
        <translation>Arrêter et garder le texte reçu (Esc)</translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Not available here: {detail}.</source>
        <translation>Non disponible ici&#x202f;: {detail}.</translation>
    </message>
</context>
<context>
    <name>ProofingMenu</name>
    <message>
        <source>Spelling and grammar are switched off in the settings.</source>
        <translation>L’orthographe et la grammaire sont désactivées dans les réglages.</translation>
    </message>
    <message>
        <source>No mistakes found.</source>
        <translation>Aucune faute trouvée.</translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary</source>
        <translation>«&#x202f;{word}&#x202f;» n’est dans aucun dictionnaire</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation>A&amp;jouter au dictionnaire</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorer</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>mot inconnu</translation>
    </message>
    <message>
        <source>“{word}”: {message}. Suggestion: {suggestion}</source>
        <translation>«&#x202f;{word}&#x202f;»&#x202f;: {message}. Suggestion&#x202f;: {suggestion}</translation>
    </message>
    <message>
        <source>“{word}”: {message}</source>
        <translation>«&#x202f;{word}&#x202f;»&#x202f;: {message}</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Of {total} words, {written} were written by a model and not changed since: {share} %.</source>
        <translation>Sur {total} mots, {written} ont été écrits par un modèle et n’ont pas changé depuis&#x202f;: {share}&#x202f;%.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Open by name</source>
        <translation>Ouvrir par nom</translation>
    </message>
    <message>
        <source>The name of a document</source>
        <translation>Le nom d’un document</translation>
    </message>
    <message>
        <source>Documents that fit</source>
        <translation>Documents correspondants</translation>
    </message>
    <message>
        <source>No document has these letters in its name.</source>
        <translation>Aucun document n’a ces lettres dans son nom.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovered text</source>
        <translation>Texte récupéré</translation>
    </message>
    <message>
        <source>Longhand ended without saving these texts. They were kept.</source>
        <translation>Longhand s’est fermé sans enregistrer ces textes. Ils ont été gardés.</translation>
    </message>
    <message>
        <source>Recovered texts</source>
        <translation>Textes récupérés</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Tout restaurer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>The record is damaged: words may be missing or wrong.</source>
        <translation>L&apos;enregistrement est endommagé&#x202f;: des mots peuvent manquer ou être faux.</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>This text is in no file yet. It will be saved as {encoding}.</source>
        <translation>Ce texte n’est encore dans aucun fichier. Il sera enregistré en {encoding}.</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Copy the report as Markdown</source>
        <translation>Copier le rapport en Markdown</translation>
    </message>
    <message>
        <source>Save the report as a Markdown file</source>
        <translation>Enregistrer le rapport dans un fichier Markdown</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>{name} n’a pas pu être écrit&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré sous {name}</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Within the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>Show deletions and insertions within the text</source>
        <translation>Montrer les suppressions et les insertions dans le texte</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Show your text and the suggestion side by side</source>
        <translation>Montrer votre texte et la suggestion côte à côte</translation>
    </message>
    <message>
        <source>You have edited this passage; the changes that you touched are no longer offered.</source>
        <translation>Vous avez retouché ce passage&#x202f;; les modifications concernées ne sont plus proposées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln modification</numerusform>
            <numerusform>%Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert {new}</source>
        <translation>Insérer {new}</translation>
    </message>
    <message>
        <source>Delete {old}</source>
        <translation>Supprimer {old}</translation>
    </message>
    <message>
        <source>Replace {old} with {new}</source>
        <translation>Remplacer {old} par {new}</translation>
    </message>
    <message>
        <source>{change}, {number} of {count}</source>
        <translation>{change}, {number} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other changes touch a fact.</source>
        <translation>
            <numerusform>%Ln autre changement touche à un fait.</numerusform>
            <numerusform>%Ln autres changements touchent à un fait.</numerusform>
        </translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>un saut de ligne</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>un espace</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>Accept all changes (Ctrl+Return)</source>
        <translation>Accepter toutes les modifications (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Tout refuser</translation>
    </message>
    <message>
        <source>Reject all changes and keep your text (Esc)</source>
        <translation>Refuser toutes les modifications et garder votre texte (Esc)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Go to the previous change (Ctrl+Shift+,)</source>
        <translation>Aller à la modification précédente (Ctrl+Shift+,)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Go to the next change (Ctrl+Shift+.)</source>
        <translation>Aller à la modification suivante (Ctrl+Shift+.)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept this change (Ctrl+Shift+A)</source>
        <translation>Accepter cette modification (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Reject this change (Ctrl+Shift+R)</source>
        <translation>Refuser cette modification (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Keep as suggestions</source>
        <translation>Garder comme suggestions</translation>
    </message>
    <message>
        <source>Put the changes into the text, to be decided later</source>
        <translation>Mettre les modifications dans le texte, pour décider plus tard</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Ask again with the passage as it is now</source>
        <translation>Redemander avec le passage tel qu’il est maintenant</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Your text</source>
        <translation>Votre texte</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Changes under review</source>
        <translation>Modifications en relecture</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These changes cannot be kept as suggestions, as they are in code or in marks of Markdown.</source>
        <translation>Ces modifications ne peuvent pas être gardées comme suggestions, car elles touchent du code ou des marques de Markdown.</translation>
    </message>
    <message>
        <source>You have edited this passage since, so the changes no longer fit. The answer is in the panel.</source>
        <translation>Vous avez retouché ce passage entre-temps&#x202f;: les modifications ne s’y appliquent plus. La réponse est dans le panneau.</translation>
    </message>
    <message>
        <source>The model gave your text back unchanged.</source>
        <translation>Le modèle a rendu votre texte inchangé.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Rien à modifier.</translation>
    </message>
    <message>
        <source>No text came. Your text is as it was.</source>
        <translation>Aucun texte reçu. Votre texte est inchangé.</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Montrer les modifications</translation>
    </message>
    <message>
        <source>Your text is as it was.</source>
        <translation>Votre texte est inchangé.</translation>
    </message>
    <message>
        <source>This answer is doubtful: more than half of your text is missing from it.</source>
        <translation>Cette réponse est douteuse&#x202f;: plus de la moitié de votre texte y manque.</translation>
    </message>
    <message>
        <source>This answer is doubtful: it ended at the length limit, so its end may be missing.</source>
        <translation>Cette réponse est douteuse&#x202f;: elle s’est arrêtée à la limite de longueur, sa fin manque peut-être.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln passages no fitting answer came; they stand as you wrote them.</source>
        <translation>
            <numerusform>Pour %Ln passage, aucune réponse convenable n’est venue ; il reste tel que vous l’avez écrit.</numerusform>
            <numerusform>Pour %Ln passages, aucune réponse convenable n’est venue ; ils restent tels que vous les avez écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passage under review is gone from your text, so the review has ended.</source>
        <translation>Le passage en relecture n’est plus dans votre texte&#x202f;: la relecture est terminée.</translation>
    </message>
    <message>
        <source>You have edited this passage, and no change is left in it.</source>
        <translation>Vous avez retouché ce passage&#x202f;: il n’y reste aucune modification.</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>Relecture terminée</translation>
    </message>
    <message>
        <source>Accept or reject the changes first, or press Esc to write here.</source>
        <translation>Acceptez ou refusez d’abord les modifications, ou appuyez sur Esc pour écrire ici.</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>{action}…</source>
        <translation>{action}…</translation>
    </message>
    <message>
        <source>The model of this action could not be had; {model} answers. {why}</source>
        <translation>Le modèle de cette action n’est pas disponible&#x202f;; «&#x202f;{model}&#x202f;» répond. {why}</translation>
    </message>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation>Ce document est ouvert en lecture seule&#x202f;: rien ne peut y être écrit.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Formats and actions for the selection</source>
        <translation>Mises en forme et actions pour la sélection</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>The key of {host}; leave it empty to forget the one that is kept.</source>
        <translation>La clé de {host} ; laissez vide pour oublier celle qui est gardée.</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Clé du serveur</translation>
    </message>
    <message>
        <source>The key is in the keychain of the system.</source>
        <translation>La clé est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>This system has no keychain, so the key is known until Longhand ends.</source>
        <translation>Ce système n’a pas de trousseau ; la clé est connue jusqu’à la fin de Longhand.</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Clé…</translation>
    </message>
    <message>
        <source>The key that the server asks for; it is kept in the keychain of the system</source>
        <translation>La clé que le serveur demande ; elle est gardée dans le trousseau du système</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{message} The model in use was not changed.</source>
        <translation>{message} Le modèle utilisé n’a pas changé.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Examen du dossier…</translation>
    </message>
    <message>
        <source>Go back to the usual value</source>
        <translation>Revenir à la valeur habituelle</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>Réinitialiser&#x202f;: {setting}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Show or hide what is rarely needed</source>
        <translation>Afficher ou masquer ce qui sert rarement</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it. Try another word.</source>
        <translation>Aucun réglage ne contient «&#x202f;{words}&#x202f;». Essayez un autre mot.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Rechercher dans tous les réglages</translation>
    </message>
    <message>
        <source>Search all settings (Ctrl+F)</source>
        <translation>Rechercher dans tous les réglages (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Every connection that was ever made</source>
        <translation>Toutes les connexions jamais établies</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the settings (Esc); every change is already in force</source>
        <translation>Fermer les réglages (Esc)&#x202f;; chaque changement est déjà en vigueur</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Fermer cette fenêtre (Esc)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln phrase</numerusform>
            <numerusform>%Ln phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln à vérifier</numerusform>
            <numerusform>%Ln à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing looks wrong</source>
        <translation>rien ne semble anormal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown</source>
        <translation>
            <numerusform>%Ln autre n’est pas affichée</numerusform>
            <numerusform>%Ln autres ne sont pas affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>came back untranslated</source>
        <translation>revenue sans traduction</translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation>se répète</translation>
    </message>
    <message>
        <source>came back empty</source>
        <translation>revenue vide</translation>
    </message>
    <message>
        <source>much longer than its sentence</source>
        <translation>bien plus longue que sa phrase</translation>
    </message>
    <message>
        <source>much shorter than its sentence</source>
        <translation>bien plus courte que sa phrase</translation>
    </message>
    <message>
        <source>a number is missing or new</source>
        <translation>un nombre manque ou est nouveau</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>un nom manque</translation>
    </message>
    <message>
        <source>an address is missing or changed</source>
        <translation>une adresse manque ou a changé</translation>
    </message>
    <message>
        <source>a word of your glossary was not used</source>
        <translation>un mot de votre glossaire n’a pas été employé</translation>
    </message>
    <message>
        <source>came back unchanged</source>
        <translation>est revenu inchangé</translation>
    </message>
    <message>
        <source>code, a link or a quotation was lost, so your text stands</source>
        <translation>du code, un lien ou une citation s’est perdu, votre texte reste donc en place</translation>
    </message>
    <message>
        <source>no fitting answer came, so your text stands</source>
        <translation>aucune réponse convenable n’est venue, votre texte reste donc en place</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Only what looks wrong</source>
        <translation>Seulement ce qui semble anormal</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>Suivante à vérifier</translation>
    </message>
    <message>
        <source>Next to look at (F3)</source>
        <translation>Suivante à vérifier (F3)</translation>
    </message>
    <message>
        <source>Sentences and their translations</source>
        <translation>Phrases et leurs traductions</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>The diagnostics are on the clipboard: versions, this computer, changed settings. No text and no file name is in them.</source>
        <translation>Le diagnostic est dans le presse-papiers&#x202f;: versions, cet ordinateur, réglages modifiés. Il ne contient ni texte ni nom de fichier.</translation>
    </message>
    <message>
        <source>Longhand was updated to {version}.</source>
        <translation>Longhand a été mis à jour vers la version {version}.</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Nouveautés</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln words</source>
        <translation>
            <numerusform>{selected} sur %Ln mot</numerusform>
            <numerusform>{selected} sur %Ln mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln characters</source>
        <translation>
            <numerusform>{selected} sur %Ln caractère</numerusform>
            <numerusform>{selected} sur %Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{time} to read</source>
        <translation>{time} de lecture</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#x202f;min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>%Ln minute de lecture</numerusform>
            <numerusform>%Ln minutes de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>{reading}, at {speed} words a minute</source>
        <translation>{reading}, à {speed} mots par minute</translation>
    </message>
    <message>
        <source>{reached} of {target} today</source>
        <translation>{reached} sur {target} aujourd’hui</translation>
    </message>
    <message>
        <source>{reached} of {target}</source>
        <translation>{reached} sur {target}</translation>
    </message>
    <message>
        <source>Words you have added today, and your goal (Settings, Writing)</source>
        <translation>Mots ajoutés aujourd’hui, et votre objectif (Réglages, Écriture)</translation>
    </message>
    <message>
        <source>Words of this document, and your goal (Settings, Writing)</source>
        <translation>Mots de ce document, et votre objectif (Réglages, Écriture)</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>The model is loaded when it is first needed.</source>
        <translation>Le modèle est chargé au premier besoin.</translation>
    </message>
    <message>
        <source>{model} on {device}</source>
        <translation>{model} sur {device}</translation>
    </message>
    <message numerus="yes">
        <source>{model}, {precision}, reads %Ln tokens at once</source>
        <translation>
            <numerusform>{model}, {precision}, lit %Ln jeton à la fois</numerusform>
            <numerusform>{model}, {precision}, lit %Ln jetons à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>Votre texte quitte cet ordinateur, vers {host}.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Longhand makes no connection unless you say yes to that one. Click to allow connections.</source>
        <translation>Longhand n’établit aucune connexion sans votre accord pour celle-ci. Cliquez pour autoriser les connexions.</translation>
    </message>
    <message>
        <source>Longhand may connect to get models that you choose. Click to go offline.</source>
        <translation>Longhand peut se connecter pour récupérer les modèles que vous choisissez. Cliquez pour passer hors ligne.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>No suggestions for ten minutes</source>
        <translation>Aucune suggestion pendant dix minutes</translation>
    </message>
    <message>
        <source>No suggestions until {time}</source>
        <translation>Aucune suggestion jusqu’à {time}</translation>
    </message>
    <message>
        <source>Suggestions again from now on</source>
        <translation>Suggestions de nouveau actives</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} jetons/s</translation>
    </message>
    <message>
        <source>How fast the model writes</source>
        <translation>Vitesse à laquelle le modèle écrit</translation>
    </message>
    <message>
        <source>{document}. Click to read the file in another encoding.</source>
        <translation>{document}. Cliquez pour lire le fichier dans un autre encodage.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
</context>
<context>
    <name>StyleStanding</name>
    <message>
        <source>The style “{style}” was learned on {base}. {model} continues now, so it is not applied.</source>
        <translation>Le style « {style} » a été appris sur {base}. C’est {model} qui continue à présent, il n’est donc pas appliqué.</translation>
    </message>
    <message>
        <source>The style “{style}” is not on this computer any more, so {model} continues without it.</source>
        <translation>Le style « {style} » n’est plus sur cet ordinateur, {model} continue donc sans lui.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un serveur</translation>
    </message>
</context>
<context>
    <name>StyleWindow</name>
    <message>
        <source>being learned</source>
        <translation>en cours d’apprentissage</translation>
    </message>
    <message>
        <source>paused at {share} %</source>
        <translation>en pause à {share} %</translation>
    </message>
    <message>
        <source>learned on another model than the one in use, so not applied</source>
        <translation>appris sur un autre modèle que celui en service, donc non appliqué</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>pas en service</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Delete style</source>
        <translation>Supprimer le style</translation>
    </message>
    <message>
        <source>Delete the style “{name}”?</source>
        <translation>Supprimer le style « {name} » ?</translation>
    </message>
    <message>
        <source>What was learned goes, and the pages that were kept of it. Your texts stay.</source>
        <translation>Ce qui a été appris disparaît, ainsi que les pages gardées. Vos textes restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>My style</source>
        <translation>Mon style</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Styles</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Longhand can learn how you write from texts of yours, and then continues in that style. It takes three steps: choose texts, let the model learn, and compare. Nothing leaves this computer.</source>
        <translation>Longhand peut apprendre votre façon d’écrire à partir de vos textes, puis continuer dans ce style. Il faut trois étapes : choisir des textes, laisser le modèle apprendre, et comparer. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>New style…</source>
        <translation>Nouveau style…</translation>
    </message>
    <message>
        <source>Choose texts and learn from them</source>
        <translation>Choisir des textes et apprendre d’eux</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Choose blind between continuations with the style and without</source>
        <translation>Choisir à l’aveugle entre des suites avec et sans le style</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on learning where it was paused</source>
        <translation>Reprendre l’apprentissage là où il s’est arrêté</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>What was learned is kept, also when Longhand is closed</source>
        <translation>Ce qui a été appris est gardé, même quand Longhand est fermé</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete the style and the pages that were kept of it</source>
        <translation>Supprimer le style et les pages gardées</translation>
    </message>
    <message>
        <source>Continue and suggestions write in this style, or no longer</source>
        <translation>Continuer et les suggestions écrivent dans ce style, ou ne le font plus</translation>
    </message>
</context>
<context>
    <name>SuggestedChanges</name>
    <message>
        <source>Insertion</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Remplacement</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions come at the end of a line.</source>
        <translation>Les suggestions viennent en fin de ligne.</translation>
    </message>
    <message>
        <source>A suggestion needs a few words to go on from.</source>
        <translation>Une suggestion a besoin de quelques mots pour continuer.</translation>
    </message>
    <message>
        <source>Suggesting…</source>
        <translation>Recherche d’une suggestion…</translation>
    </message>
    <message>
        <source>No suggestion here.</source>
        <translation>Aucune suggestion ici.</translation>
    </message>
    <message>
        <source>No other suggestion here.</source>
        <translation>Aucune autre suggestion ici.</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, non enregistré</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Fermer (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close all &amp;others</source>
        <translation>Fermer tous les &amp;autres</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documents ouverts</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>In your text: {quote}</source>
        <translation>Dans votre texte : {quote}</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of {model}</source>
        <translation>Conditions de {model}</translation>
    </message>
    <message>
        <source>{makers} allows the use of {model} under its own terms. They stand at {address}.</source>
        <translation>{makers} autorise l’utilisation de {model} selon ses conditions. Elles se trouvent à {address}.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>I have read and accept them</source>
        <translation>Je les ai lues et les accepte</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>TextsAtRisk</name>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Your text is kept safe again.</source>
        <translation>Votre texte est de nouveau en sûreté.</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Documents ({endings})</source>
        <translation>Documents ({endings})</translation>
    </message>
    <message>
        <source>Choose texts that you wrote</source>
        <translation>Choisir des textes que vous avez écrits</translation>
    </message>
    <message>
        <source>Choose a folder of texts that you wrote</source>
        <translation>Choisir un dossier de textes que vous avez écrits</translation>
    </message>
    <message>
        <source>The texts are read…</source>
        <translation>Lecture des textes…</translation>
    </message>
    <message>
        <source>{model} will learn, as it continues such texts.</source>
        <translation>{model} apprendra, puisqu’il continue de tels textes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files could not be read.</source>
        <translation>
            <numerusform>%Ln autre fichier n’a pas pu être lu.</numerusform>
            <numerusform>%Ln autres fichiers n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose texts that you wrote yourself, of one kind and in one language: {enough} words are good, {fewest} the least. They stay on this computer; when the style is learned, only a few pages of them are kept, to compare with.</source>
        <translation>Choisissez des textes que vous avez écrits vous-même, d’un même genre et dans une même langue : {enough} mots, c’est bien, {fewest} au minimum. Ils restent sur cet ordinateur ; une fois le style appris, seules quelques pages sont gardées, pour comparer.</translation>
    </message>
    <message>
        <source>Texts to learn from</source>
        <translation>Textes dont apprendre</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>Nom du style</translation>
    </message>
    <message>
        <source>Such as: letters, or the name of a novel</source>
        <translation>Par exemple : lettres, ou le titre d’un roman</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documents ouverts</translation>
    </message>
    <message>
        <source>Add the documents that are open in Longhand</source>
        <translation>Ajouter les documents ouverts dans Longhand</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Add files in any format that Longhand reads</source>
        <translation>Ajouter des fichiers de tout format que Longhand lit</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Add all texts of a folder and of the folders in it</source>
        <translation>Ajouter tous les textes d’un dossier et de ses sous-dossiers</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take the chosen text from the list; the file stays</source>
        <translation>Retirer de la liste le texte choisi ; le fichier reste</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Begin to learn; you can go on writing meanwhile</source>
        <translation>Commencer l’apprentissage ; vous pouvez écrire pendant ce temps</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Nothing could be printed. Choose another printer, or another place for the file.</source>
        <translation>L’impression a échoué. Choisissez une autre imprimante, ou un autre emplacement pour le fichier.</translation>
    </message>
    <message>
        <source>The link leads to {address}. Longhand opens none by itself.</source>
        <translation>Le lien mène à {address}. Longhand n’ouvre aucun lien de lui-même.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>No longer there, and so not opened again: {names}.</source>
        <translation>Introuvables, et donc pas rouverts&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Copie de {name}</translation>
    </message>
</context>
<context>
    <name>_TypefaceField</name>
    <message>
        <source>That of the format</source>
        <translation>Celle du format</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Retoucher</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Abréger</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Interroger</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Comprendre</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Vos actions</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Writes on from the cursor, into your text.</source>
        <translation>Continue à partir du curseur, dans votre texte.</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Mends spelling and grammar of the selection, or the whole text.</source>
        <translation>Corrige l’orthographe et la grammaire de la sélection, ou de tout le texte.</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Réécrire</translation>
    </message>
    <message>
        <source>Says the selection, or the whole text, in other words.</source>
        <translation>Dit la sélection, ou tout le texte, en d’autres mots.</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Plus amical</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, warmer, with what it says unchanged.</source>
        <translation>Rend la sélection, ou tout le texte, plus chaleureux, sans changer le propos.</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Plus professionnel</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, sound professional, and leaves what it says unchanged.</source>
        <translation>Donne un ton professionnel à la sélection, ou au texte entier, sans changer ce qui est dit.</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Plus concis</translation>
    </message>
    <message>
        <source>Says the same in fewer words.</source>
        <translation>Dit la même chose en moins de mots.</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Développer</translation>
    </message>
    <message>
        <source>Says it in more detail, without inventing facts.</source>
        <translation>Le dit plus en détail, sans inventer de faits.</translation>
    </message>
    <message>
        <source>Simplify</source>
        <translation>Simplifier</translation>
    </message>
    <message>
        <source>Says it in short sentences and everyday words.</source>
        <translation>Le dit en phrases courtes et avec des mots de tous les jours.</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Says in a few sentences what the selection, or the whole text, says.</source>
        <translation>Dit en quelques phrases ce que dit la sélection, ou tout le texte.</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Points clés</translation>
    </message>
    <message>
        <source>Lists what the selection, or the whole text, says, point by point.</source>
        <translation>Énumère point par point ce que dit la sélection, ou tout le texte.</translation>
    </message>
    <message>
        <source>Key sentences</source>
        <translation>Phrases clés</translation>
    </message>
    <message>
        <source>Picks out the sentences that say most, word for word; any model can do it, and nothing is invented.</source>
        <translation>Relève mot pour mot les phrases qui en disent le plus&#x202f;; tout modèle en est capable, et rien n’est inventé.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Finds a title for the selection, or the whole text.</source>
        <translation>Trouve un titre pour la sélection, ou tout le texte.</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>Suggests five titles for the selection, or the whole text.</source>
        <translation>Suggère cinq titres pour la sélection, ou tout le texte.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Shows how the selection, or the whole text, is built: its parts and what each of them says.</source>
        <translation>Montre comment la sélection, ou tout le texte, est construit&#x202f;: ses parties et ce que dit chacune.</translation>
    </message>
    <message>
        <source>To a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, says into a table.</source>
        <translation>Met en tableau ce que dit la sélection, ou tout le texte.</translation>
    </message>
    <message>
        <source>To a list</source>
        <translation>En liste</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, names into a list.</source>
        <translation>Met en liste ce que nomme la sélection, ou tout le texte.</translation>
    </message>
    <message>
        <source>Tasks with dates</source>
        <translation>Tâches et dates</translation>
    </message>
    <message>
        <source>Finds what is to be done, by whom and until when.</source>
        <translation>Trouve ce qui est à faire, par qui et pour quand.</translation>
    </message>
    <message>
        <source>To JSON</source>
        <translation>En JSON</translation>
    </message>
    <message>
        <source>Reads the selection, or the whole text, into JSON that fits a JSON Schema of yours.</source>
        <translation>Convertit la sélection, ou tout le texte, en JSON conforme à votre schéma JSON.</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentiment</translation>
    </message>
    <message>
        <source>Weighs whether the selection, or the whole text, is positive, negative or neutral, and shows the words that carry it.</source>
        <translation>Évalue si la sélection, ou tout le texte, est positif, négatif ou neutre, et montre les mots qui pèsent.</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positif</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Weighs how the selection, or the whole text, sounds, and shows the words that carry it.</source>
        <translation>Évalue le ton de la sélection, ou de tout le texte, et montre les mots qui pèsent.</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>amical</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>formel</translation>
    </message>
    <message>
        <source>casual</source>
        <translation>décontracté</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>en colère</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>triste</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>enthousiaste</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>inquiet</translation>
    </message>
    <message>
        <source>Puts the selection, or the whole text, into another language.</source>
        <translation>Traduit la sélection, ou tout le texte, dans une autre langue.</translation>
    </message>
    <message>
        <source>Describe your change</source>
        <translation>Décrire la modification</translation>
    </message>
    <message>
        <source>Does what you write in the instruction box with the selection, or the whole text.</source>
        <translation>Applique à la sélection, ou à tout le texte, ce que vous écrivez dans la zone d’instruction.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Poser une question</translation>
    </message>
    <message>
        <source>Answers from the selection, or the whole text, with the sentences it rests on, or says that the text does not tell.</source>
        <translation>Répond à partir de la sélection, ou de tout le texte, avec les phrases d’appui, ou dit que le texte ne le précise pas.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discuter</translation>
    </message>
    <message>
        <source>Talks with you about your text, which the model has beside the conversation.</source>
        <translation>Discute avec vous de votre texte, que le modèle a sous les yeux pendant la conversation.</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8 with signature)</source>
        <translation>Unicode (UTF-8 avec signature)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, big-endian)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 without signature)</source>
        <translation>Unicode (UTF-16 sans signature)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian, without signature)</source>
        <translation>Unicode (UTF-16, big-endian, sans signature)</translation>
    </message>
    <message>
        <source>Unicode (UTF-32)</source>
        <translation>Unicode (UTF-32)</translation>
    </message>
    <message>
        <source>Unicode (UTF-32, big-endian)</source>
        <translation>Unicode (UTF-32, big-endian)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>Chinois simplifié (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinois traditionnel (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japonais (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japonais (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>Coréen (EUC-KR)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Europe occidentale (Windows-1252)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cyrillique (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Cyrillique (KOI8-R)</translation>
    </message>
    <message>
        <source>Western European ({name})</source>
        <translation>Europe occidentale ({name})</translation>
    </message>
    <message>
        <source>Central European ({name})</source>
        <translation>Europe centrale ({name})</translation>
    </message>
    <message>
        <source>Cyrillic ({name})</source>
        <translation>Cyrillique ({name})</translation>
    </message>
    <message>
        <source>Greek ({name})</source>
        <translation>Grec ({name})</translation>
    </message>
    <message>
        <source>Turkish ({name})</source>
        <translation>Turc ({name})</translation>
    </message>
    <message>
        <source>Hebrew ({name})</source>
        <translation>Hébreu ({name})</translation>
    </message>
    <message>
        <source>Arabic ({name})</source>
        <translation>Arabe ({name})</translation>
    </message>
    <message>
        <source>Baltic ({name})</source>
        <translation>Balte ({name})</translation>
    </message>
    <message>
        <source>Vietnamese ({name})</source>
        <translation>Vietnamien ({name})</translation>
    </message>
    <message>
        <source>Thai ({name})</source>
        <translation>Thaï ({name})</translation>
    </message>
    <message>
        <source>Japanese ({name})</source>
        <translation>Japonais ({name})</translation>
    </message>
    <message>
        <source>Chinese, traditional ({name})</source>
        <translation>Chinois traditionnel ({name})</translation>
    </message>
    <message>
        <source>Unicode ({name})</source>
        <translation>Unicode ({name})</translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>Text and Markdown (*.txt *.md *.markdown *.text)</source>
        <translation>Texte et Markdown (*.txt *.md *.markdown *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</source>
        <translation>Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Tout jeter</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Document Word (*.docx)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>Texte OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Book (*.epub)</source>
        <translation>Livre (*.epub)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Rename talk</source>
        <translation>Renommer la conversation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Delete the talk “{name}”?</source>
        <translation>Supprimer la conversation « {name} » ?</translation>
    </message>
    <message>
        <source>Delete talk</source>
        <translation>Supprimer la conversation</translation>
    </message>
    <message>
        <source>It cannot be had back.</source>
        <translation>Elle ne pourra pas être récupérée.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>«&#x202f;{name}&#x202f;» contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Discarded text can be had back for 30 days: File, Discarded texts.</source>
        <translation>Un texte jeté peut être repris pendant 30 jours&#x202f;: Fichier, Textes jetés.</translation>
    </message>
    <message>
        <source>Unsaved action</source>
        <translation>Action non enregistrée</translation>
    </message>
    <message>
        <source>The action “{name}” cannot be saved as it is. Drop what you typed?</source>
        <translation>L’action « {name} » ne peut pas être enregistrée telle quelle. Abandonner ce que vous avez saisi ?</translation>
    </message>
    <message>
        <source>Cancel goes back to it.</source>
        <translation>Annuler y revient.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Models (*.gguf config.json)</source>
        <translation>Modèles (*.gguf config.json)</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>Actions (*.toml)</source>
        <translation>Actions (*.toml)</translation>
    </message>
    <message>
        <source>Import action</source>
        <translation>Importer une action</translation>
    </message>
    <message>
        <source>Export action</source>
        <translation>Exporter une action</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Retirer l’action</translation>
    </message>
    <message>
        <source>Remove the action “{name}”?</source>
        <translation>Retirer l’action «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its file is deleted.</source>
        <translation>Son fichier est supprimé.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nouveau document</translation>
    </message>
    <message>
        <source>Name of the document</source>
        <translation>Nom du document</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>Conserver une version</translation>
    </message>
    <message>
        <source>Name of this version:</source>
        <translation>Nom de cette version :</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>local_images</name>
    <message>
        <source>The picture “{name}” is not in the folder of the document.</source>
        <translation>L’image « {name} » n’est pas dans le dossier du document.</translation>
    </message>
    <message>
        <source>The picture “{name}” is damaged, or of a kind that cannot be shown.</source>
        <translation>L’image « {name} » est endommagée, ou d’un type qui ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>The picture “{name}” is too large to be shown.</source>
        <translation>L’image « {name} » est trop grande pour être affichée.</translation>
    </message>
    <message>
        <source>The picture “{name}” takes too long to be drawn.</source>
        <translation>L’image « {name} » prend trop de temps à dessiner.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Nouveau à partir d’un &amp;gabarit</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Documents &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Discarded texts…</source>
        <translation>&amp;Textes jetés…</translation>
    </message>
    <message>
        <source>Reopen with &amp;encoding…</source>
        <translation>Rouvrir dans un autre &amp;encodage…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enregi&amp;strer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer so&amp;us…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open &amp;by name…</source>
        <translation>Ouvrir &amp;par nom…</translation>
    </message>
    <message>
        <source>&amp;Keep a version…</source>
        <translation>Conser&amp;ver une version…</translation>
    </message>
    <message>
        <source>Vers&amp;ions…</source>
        <translation>Versions &amp;conservées…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Enregistrer comme ga&amp;barit…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>&amp;Aperçu avant impression…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>&amp;Fermer le document</translation>
    </message>
    <message>
        <source>Open the last closed a&amp;gain</source>
        <translation>Rouvrir le dernier docu&amp;ment fermé</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Paste as pla&amp;in text</source>
        <translation>Coller en texte &amp;brut</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Re&amp;mplacer…</translation>
    </message>
    <message>
        <source>Ne&amp;xt mistake</source>
        <translation>&amp;Faute suivante</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Gras</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Italique</translation>
    </message>
    <message>
        <source>&amp;Struck out</source>
        <translation>Ba&amp;rré</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>&amp;Lien</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>Titre &amp;1</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>Titre &amp;2</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>Titre &amp;3</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>Titre &amp;4</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>Liste &amp;numérotée</translation>
    </message>
    <message>
        <source>Bulleted &amp;list</source>
        <translation>Liste à &amp;puces</translation>
    </message>
    <message>
        <source>&amp;Task list</source>
        <translation>Liste de &amp;tâches</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>Cit&amp;ation</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>É&amp;crire</translation>
    </message>
    <message>
        <source>&amp;Run the panel&apos;s action</source>
        <translation>&amp;Lancer l’action du panneau</translation>
    </message>
    <message>
        <source>&amp;Stop, keeping what came</source>
        <translation>&amp;Arrêter et garder le texte reçu</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Ré&amp;essayer</translation>
    </message>
    <message>
        <source>M&amp;y style…</source>
        <translation>Mon st&amp;yle…</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Modification &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Modification &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Accept change</source>
        <translation>A&amp;ccepter la modification</translation>
    </message>
    <message>
        <source>R&amp;eject change</source>
        <translation>&amp;Refuser la modification</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>Accepter &amp;toutes les modifications</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Refuser toutes les mo&amp;difications</translation>
    </message>
    <message>
        <source>&amp;Keep as suggestions</source>
        <translation>&amp;Garder comme suggestions</translation>
    </message>
    <message>
        <source>Add a &amp;comment</source>
        <translation>Ajouter un co&amp;mmentaire</translation>
    </message>
    <message>
        <source>&amp;Delete comment</source>
        <translation>Supprimer le comme&amp;ntaire</translation>
    </message>
    <message>
        <source>How li&amp;kely each word was</source>
        <translation>Pro&amp;babilité de chaque mot</translation>
    </message>
    <message>
        <source>None &amp;for ten minutes</source>
        <translation>Aucu&amp;ne pendant dix minutes</translation>
    </message>
    <message>
        <source>Spl&amp;it view</source>
        <translation>Di&amp;viser la vue</translation>
    </message>
    <message>
        <source>Ot&amp;her half</source>
        <translation>&amp;Basculer vers l’autre moitié</translation>
    </message>
    <message>
        <source>&amp;Between page and panel</source>
        <translation>Pass&amp;er de la page au panneau</translation>
    </message>
    <message>
        <source>Chosen si&amp;ze</source>
        <translation>Taille ch&amp;oisie</translation>
    </message>
    <message>
        <source>Show &amp;marks</source>
        <translation>Afficher les mar&amp;ques</translation>
    </message>
    <message>
        <source>Plain sourc&amp;e</source>
        <translation>So&amp;urce brute</translation>
    </message>
    <message>
        <source>Translation side &amp;by side…</source>
        <translation>Traduction en re&amp;gard…</translation>
    </message>
    <message>
        <source>W&amp;hat the model reads…</source>
        <translation>Ce &amp;que lit le modèle…</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>Gl&amp;ossaire…</translation>
    </message>
    <message>
        <source>Edit act&amp;ions…</source>
        <translation>Modifier les act&amp;ions…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>Sho&amp;w what the model wrote</source>
        <translation>Mo&amp;ntrer ce que le modèle a écrit</translation>
    </message>
    <message>
        <source>Rep&amp;ort on what the model wrote…</source>
        <translation>Rapport s&amp;ur ce que le modèle a écrit…</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Suggestions</translation>
    </message>
    <message>
        <source>&amp;Suggest, or another one</source>
        <translation>&amp;Suggérer, ou proposer une autre suite</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Sui&amp;vante</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Précédente</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>Prendre &amp;tout</translation>
    </message>
    <message>
        <source>Take a &amp;word</source>
        <translation>Prendre un &amp;mot</translation>
    </message>
    <message>
        <source>Take a &amp;line</source>
        <translation>Prendre une &amp;ligne</translation>
    </message>
    <message>
        <source>T&amp;hree alternatives</source>
        <translation>Trois v&amp;ariantes</translation>
    </message>
    <message>
        <source>&amp;Other words here</source>
        <translation>Autres mots &amp;ici</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Panneau</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>P&amp;lan</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>&amp;Aperçu</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>Document &amp;suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious document</source>
        <translation>Document p&amp;récédent</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Texte plus pe&amp;tit</translation>
    </message>
    <message>
        <source>Foc&amp;us mode</source>
        <translation>Mode conce&amp;ntration</translation>
    </message>
    <message>
        <source>&amp;Typewriter scrolling</source>
        <translation>Défilement &amp;machine à écrire</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Ple&amp;in écran</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation>&amp;Nouveautés</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <source>&amp;About Longhand</source>
        <translation>À &amp;propos de Longhand</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Chosen word</source>
        <translation>Mot choisi</translation>
    </message>
    <message>
        <source>Accepted change</source>
        <translation>Modification acceptée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{text} {advice}</source>
        <translation>{text} {advice}</translation>
    </message>
    <message>
        <source>{title}. {text} {advice}</source>
        <translation>{title}. {text} {advice}</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>It needs {needed}; {available} are free.</source>
        <translation>Il faut {needed}&#x202f;; {available} sont disponibles.</translation>
    </message>
    <message>
        <source>It needs {needed}.</source>
        <translation>Il faut {needed}.</translation>
    </message>
    <message>
        <source>{available} are free.</source>
        <translation>{available} sont disponibles.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Longhand could not do what was asked. Your text was not changed.</source>
        <translation>Longhand n’a pas pu faire ce qui était demandé. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Save your text and try again.</source>
        <translation>Enregistrez votre texte et réessayez.</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>Le modèle est inutilisable</translation>
    </message>
    <message>
        <source>The model in {path} cannot be used. Your text was not changed.</source>
        <translation>Le modèle dans {path} est inutilisable. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose another folder in Settings, Model, or use the starter.</source>
        <translation>Choisissez un autre dossier dans Réglages, Modèle, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>There is no model in this folder</source>
        <translation>Il n’y a pas de modèle dans ce dossier</translation>
    </message>
    <message>
        <source>{path} does not exist or holds no model.</source>
        <translation>{path} n’existe pas ou ne contient aucun modèle.</translation>
    </message>
    <message>
        <source>Choose a folder with a config.json, a tokenizer and safetensors, or use the starter.</source>
        <translation>Choisissez un dossier avec un config.json, un tokenizer et des safetensors, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>Le modèle n’est pas complet</translation>
    </message>
    <message>
        <source>Not all files are in {path}. Missing: {missing}.</source>
        <translation>Il manque des fichiers dans {path}&#x202f;: {missing}.</translation>
    </message>
    <message>
        <source>Copy the missing files into the folder, or use the starter.</source>
        <translation>Copiez les fichiers manquants dans le dossier, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>The model is damaged</source>
        <translation>Le modèle est endommagé</translation>
    </message>
    <message>
        <source>The file {file} in {path} cannot be read: {detail}.</source>
        <translation>Le fichier {file} dans {path} ne peut pas être lu&#x202f;: {detail}.</translation>
    </message>
    <message>
        <source>Copy the model again from where it came, or use the starter.</source>
        <translation>Copiez de nouveau le modèle depuis sa source, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>The model was not downloaded</source>
        <translation>Le modèle n’a pas été téléchargé</translation>
    </message>
    <message>
        <source>The file {file} in {path} is a placeholder of Git LFS; what it stands for was not downloaded.</source>
        <translation>Le fichier {file} dans {path} n’est qu’un pointeur de Git LFS ; ce qu’il représente n’a pas été téléchargé.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the folder or download the file by itself, or use the starter.</source>
        <translation>Lancez « git lfs pull » dans le dossier ou téléchargez le fichier à part, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>The chat template of this model cannot be used</source>
        <translation>Le modèle de conversation de ce modèle est inutilisable</translation>
    </message>
    <message>
        <source>The template in {path} says how the model is asked, and it fails: {detail}. Your text was not changed.</source>
        <translation>Le modèle de conversation dans {path} dit comment interroger le modèle, et il échoue : {detail}. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Continue works with this model all the same; for other actions choose another model in Settings, Model.</source>
        <translation>Continuer fonctionne malgré tout avec ce modèle ; pour les autres actions, choisissez un autre modèle dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The numbers of this model are too large for its precision</source>
        <translation>Les nombres de ce modèle sont trop grands pour sa précision</translation>
    </message>
    <message>
        <source>Computing with {path} in {precision} came to numbers that this precision cannot hold. The model itself is whole.</source>
        <translation>Le calcul avec {path} en {precision} est arrivé à des nombres que cette précision ne peut pas représenter. Le modèle lui-même est intact.</translation>
    </message>
    <message>
        <source>Choose another precision in Settings, Model, such as bfloat16 or float32.</source>
        <translation>Choisissez une autre précision dans Réglages, Modèle, par exemple bfloat16 ou float32.</translation>
    </message>
    <message>
        <source>Longhand cannot run weights of this kind</source>
        <translation>Longhand ne peut pas utiliser des poids de ce type</translation>
    </message>
    <message>
        <source>The weights of the model in {path} are quantised ({method}).</source>
        <translation>Les poids du modèle dans {path} sont quantifiés ({method}).</translation>
    </message>
    <message>
        <source>Take the same model unquantised, as safetensors, or use the starter.</source>
        <translation>Prenez le même modèle non quantifié, en safetensors, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>Longhand cannot run this kind of model</source>
        <translation>Longhand ne sait pas utiliser ce type de modèle</translation>
    </message>
    <message>
        <source>The model in {path} is of the kind “{architecture}”.</source>
        <translation>Le modèle dans {path} est du type «&#x202f;{architecture}&#x202f;».</translation>
    </message>
    <message>
        <source>Choose a text model that the transformers library knows, or use the starter.</source>
        <translation>Choisissez un modèle de texte que la bibliothèque transformers connaît, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>This model was not opened</source>
        <translation>Ce modèle n’a pas été ouvert</translation>
    </message>
    <message>
        <source>The file {file} in {path} can carry program code, so it was not read.</source>
        <translation>Le fichier {file} dans {path} peut contenir du code de programme&#x202f;; il n’a donc pas été lu.</translation>
    </message>
    <message>
        <source>Look for the same model with weights as safetensors, or use the starter.</source>
        <translation>Cherchez le même modèle avec des poids en safetensors, ou prenez le modèle de départ.</translation>
    </message>
    <message>
        <source>This adapter belongs to another model</source>
        <translation>Cet adaptateur appartient à un autre modèle</translation>
    </message>
    <message>
        <source>The adapter in {path} was trained on {base}, and the model in use is {model}.</source>
        <translation>L’adaptateur dans {path} a été entraîné sur {base}, et le modèle utilisé est {model}.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or do without the adapter.</source>
        <translation>Choisissez le modèle sur lequel il a été entraîné, ou passez-vous de l’adaptateur.</translation>
    </message>
    <message>
        <source>This model has terms of its own</source>
        <translation>Ce modèle a ses propres conditions</translation>
    </message>
    <message>
        <source>The makers of {name} ask that their terms are read and accepted before it is used: {terms}</source>
        <translation>Les auteurs de {name} demandent que leurs conditions soient lues et acceptées avant son utilisation&#x202f;: {terms}</translation>
    </message>
    <message>
        <source>Read them in the window Models, or accept them with “assistant models get --accept-terms”.</source>
        <translation>Lisez-les dans la fenêtre Modèles, ou acceptez-les avec «&#x202f;assistant models get --accept-terms&#x202f;».</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>Le modèle n’a pas pu être récupéré</translation>
    </message>
    <message>
        <source>Getting it from {host} did not work. What came is kept.</source>
        <translation>La récupération depuis {host} n’a pas fonctionné. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it ended.</source>
        <translation>Réessayez&#x202f;; cela reprend là où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} est injoignable</translation>
    </message>
    <message>
        <source>There is no connection, or it breaks off again and again: {detail}. What came is kept.</source>
        <translation>Il n’y a pas de connexion, ou elle s’interrompt sans cesse&#x202f;: {detail}. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Look whether this computer has a network, and try again; it goes on where it ended.</source>
        <translation>Vérifiez que cet ordinateur est connecté au réseau, puis réessayez&#x202f;; cela reprend là où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>{host} does not give this model to everyone</source>
        <translation>{host} ne donne pas ce modèle à tout le monde</translation>
    </message>
    <message>
        <source>It answered {name} with {status}: the makers want an account that has accepted their terms.</source>
        <translation>Réponse pour {name}&#x202f;: {status}. Les auteurs veulent un compte qui a accepté leurs conditions.</translation>
    </message>
    <message>
        <source>Open the model’s page on {host}, accept its terms with an account, set HF_TOKEN to a token of it, and try again.</source>
        <translation>Ouvrez la page du modèle sur {host}, acceptez ses conditions avec un compte, mettez un jeton de ce compte dans HF_TOKEN, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no such model</source>
        <translation>Ce modèle n’existe pas</translation>
    </message>
    <message>
        <source>{host} knows no {name}.</source>
        <translation>{host} ne connaît pas {name}.</translation>
    </message>
    <message>
        <source>Look whether the name is spelled as on the page of the model.</source>
        <translation>Vérifiez que le nom est écrit comme sur la page du modèle.</translation>
    </message>
    <message>
        <source>What came is not the model</source>
        <translation>Ce qui est arrivé n’est pas le modèle</translation>
    </message>
    <message>
        <source>The file {name} from {host} has another sum than it should have, twice. It was deleted.</source>
        <translation>Le fichier {name} de {host} a, deux fois, une autre somme de contrôle que prévu. Il a été supprimé.</translation>
    </message>
    <message>
        <source>Try again later, or get the model from another place and import it.</source>
        <translation>Réessayez plus tard, ou prenez le modèle ailleurs et importez-le.</translation>
    </message>
    <message>
        <source>The model needs {needed} more in {path}, where {free} are free. What came is kept.</source>
        <translation>Il manque {needed} au modèle dans {path}, où {free} sont libres. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Delete what you no longer need, and try again; it goes on where it ended.</source>
        <translation>Supprimez ce dont vous n’avez plus besoin, puis réessayez&#x202f;; cela reprend là où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>The model could not be written</source>
        <translation>Le modèle n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>The disk refused {path}: {detail}.</source>
        <translation>Le disque a refusé {path}&#x202f;: {detail}.</translation>
    </message>
    <message>
        <source>Look whether the folder is there and may be written to, and try again.</source>
        <translation>Vérifiez que le dossier est là et qu’on peut y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>This model is being fetched already</source>
        <translation>Ce modèle est déjà en cours de récupération</translation>
    </message>
    <message>
        <source>Another window or terminal is writing {path}.</source>
        <translation>Une autre fenêtre ou un autre terminal écrit {path}.</translation>
    </message>
    <message>
        <source>Wait until it is there.</source>
        <translation>Attendez qu’il soit là.</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>L’unité de calcul est inutilisable</translation>
    </message>
    <message>
        <source>Computing on {device} failed. Your text and what was already written are kept.</source>
        <translation>Le calcul a échoué ({device}). Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Choose Automatic or Processor as the device in Settings, Model.</source>
        <translation>Choisissez Automatique ou Processeur comme unité de calcul dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The chosen device is not in this computer</source>
        <translation>L’unité de calcul choisie n’est pas dans cet ordinateur</translation>
    </message>
    <message>
        <source>The settings ask for {device}, which was not found. Your text was not changed.</source>
        <translation>Les réglages demandent une unité de calcul introuvable ({device}). Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The device failed in the middle of the work</source>
        <translation>L’unité de calcul a lâché en plein travail</translation>
    </message>
    <message>
        <source>{device} stopped answering. Your text and what was already written are kept.</source>
        <translation>L’unité de calcul ({device}) ne répond plus. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Try again; if it fails once more, choose Processor as the device in Settings, Model.</source>
        <translation>Réessayez&#x202f;; si l’échec se répète, choisissez Processeur comme unité de calcul dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Il n’y a pas assez de mémoire</translation>
    </message>
    <message>
        <source>The memory of {device} is too small for this. {amounts} Your text is kept.</source>
        <translation>La mémoire ne suffit pas ({device}). {amounts} Votre texte est gardé.</translation>
    </message>
    <message>
        <source>Close other programs, select a shorter text, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes, sélectionnez un texte plus court ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>This cannot be done as it was asked</source>
        <translation>Cela ne peut pas se faire ainsi</translation>
    </message>
    <message>
        <source>The request does not fit the text or the model. Your text was not changed.</source>
        <translation>La demande ne convient pas au texte ou au modèle. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Change the selection or choose another action.</source>
        <translation>Changez la sélection ou choisissez une autre action.</translation>
    </message>
    <message>
        <source>There is nothing to read yet</source>
        <translation>Il n’y a encore rien à lire</translation>
    </message>
    <message>
        <source>This action needs some text to work on.</source>
        <translation>Cette action a besoin d’un texte.</translation>
    </message>
    <message>
        <source>Write a sentence or select some text, then try again.</source>
        <translation>Écrivez une phrase ou sélectionnez du texte, puis réessayez.</translation>
    </message>
    <message>
        <source>The text is too long for this model</source>
        <translation>Le texte est trop long pour ce modèle</translation>
    </message>
    <message>
        <source>The text has {tokens} tokens, and the model reads {limit} at once. Nothing was cut or changed.</source>
        <translation>Le texte compte {tokens} jetons, et le modèle en lit {limit} à la fois. Rien n’a été coupé ni modifié.</translation>
    </message>
    <message>
        <source>Select a shorter part, or choose a model with a longer context.</source>
        <translation>Sélectionnez une partie plus courte, ou choisissez un modèle au contexte plus long.</translation>
    </message>
    <message>
        <source>This model was not made for that</source>
        <translation>Ce modèle n’est pas fait pour cela</translation>
    </message>
    <message>
        <source>{model} does not know the task “{task}”. {wanted} Your text was not changed.</source>
        <translation>«&#x202f;{model}&#x202f;» ne connaît pas la tâche «&#x202f;{task}&#x202f;». {wanted} Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose another action, or another model in Settings, Model.</source>
        <translation>Choisissez une autre action, ou un autre modèle dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The model cannot do this in this language</source>
        <translation>Le modèle ne peut pas le faire dans cette langue</translation>
    </message>
    <message>
        <source>It has not learned it for {language}, only for: {known}. Your text was not changed.</source>
        <translation>Il ne l’a pas appris pour cette langue ({language}), seulement pour&#x202f;: {known}. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose one of these languages, or another model in Settings, Model.</source>
        <translation>Choisissez l’une de ces langues, ou un autre modèle dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The text is in this language already</source>
        <translation>Le texte est déjà dans cette langue</translation>
    </message>
    <message>
        <source>It reads as {language}, so there is nothing to translate. Your text was not changed.</source>
        <translation>Langue reconnue&#x202f;: {language}. Il n’y a donc rien à traduire. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose another language to translate into.</source>
        <translation>Choisissez une autre langue pour la traduction.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used</source>
        <translation>Le schéma JSON est inutilisable</translation>
    </message>
    <message>
        <source>It asks for something that cannot be promised: {detail}. Your text was not changed.</source>
        <translation>Il demande quelque chose qui ne peut pas être garanti&#x202f;: {detail}. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Make the schema simpler, or take one of those that came with Longhand.</source>
        <translation>Simplifiez le schéma, ou prenez l’un de ceux fournis avec Longhand.</translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation>Le modèle a décliné</translation>
    </message>
    <message>
        <source>{model} answered with a refusal in the place of a text: “{answer}” Your text was not changed.</source>
        <translation>«&#x202f;{model}&#x202f;» a répondu par un refus au lieu d’un texte&#x202f;: «&#x202f;{answer}&#x202f;» Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Ask for it in other words, or choose another model in Settings, Model.</source>
        <translation>Formulez la demande autrement, ou choisissez un autre modèle dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>No fitting answer came</source>
        <translation>Aucune réponse convenable n’est venue</translation>
    </message>
    <message>
        <source>{model} was asked twice, and {fault}. Your text was not changed.</source>
        <translation>{model} a été interrogé deux fois, et {fault}. Votre texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Try again with a shorter passage, or choose a larger model in Settings, Model.</source>
        <translation>Réessayez avec un passage plus court, ou choisissez un modèle plus grand dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>Le fichier est inutilisable</translation>
    </message>
    <message>
        <source>Something is wrong with {path}. The file was not changed.</source>
        <translation>Quelque chose ne va pas avec {path}. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose another file, or save your text under another name.</source>
        <translation>Choisissez un autre fichier, ou enregistrez votre texte sous un autre nom.</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Le fichier n’est pas là</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} a été déplacé, renommé ou supprimé.</translation>
    </message>
    <message>
        <source>Look for it under another name; a text that is open here can be saved again.</source>
        <translation>Cherchez-le sous un autre nom&#x202f;; un texte ouvert ici peut être enregistré de nouveau.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>Reading {path} was refused: {detail}.</source>
        <translation>La lecture de {path} a été refusée&#x202f;: {detail}.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Vérifiez que c’est bien un fichier et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Le fichier est trop volumineux</translation>
    </message>
    <message>
        <source>{path} has {size}; Longhand opens up to {limit}. The file was not changed.</source>
        <translation>{path} fait {size}&#x202f;; Longhand ouvre jusqu’à {limit}. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Divide it into smaller files with another program.</source>
        <translation>Divisez-le en fichiers plus petits avec un autre programme.</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Ce n’est pas un fichier texte</translation>
    </message>
    <message>
        <source>{path} holds data that no text has. The file was not changed.</source>
        <translation>{path} contient des données qui ne sont pas du texte. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown in the program it came from.</source>
        <translation>Enregistrez-le comme texte brut ou Markdown dans le programme d’où il vient.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Le fichier est endommagé</translation>
    </message>
    <message>
        <source>{path} is cut short, or is something else than its name says ({detail}). The file was not changed.</source>
        <translation>{path} est tronqué, ou n’est pas ce que dit son nom ({detail}). Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew.</source>
        <translation>Ouvrez-le dans le programme d’où il vient et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file asks for a password</source>
        <translation>Le fichier demande un mot de passe</translation>
    </message>
    <message>
        <source>{path} is encrypted, and Longhand cannot open it. The file was not changed.</source>
        <translation>{path} est chiffré, et Longhand ne peut pas l’ouvrir. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Save a copy without a password in the program it came from.</source>
        <translation>Enregistrez-en une copie sans mot de passe dans le programme d’où il vient.</translation>
    </message>
    <message>
        <source>The file has no text</source>
        <translation>Le fichier n’a pas de texte</translation>
    </message>
    <message>
        <source>The pages of {path} are pictures, as a scanner makes them. The file was not changed.</source>
        <translation>Les pages de {path} sont des images, comme celles d’un scanner. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Let a program for text recognition read it first.</source>
        <translation>Faites-le d’abord lire par un programme de reconnaissance de texte.</translation>
    </message>
    <message>
        <source>The file asks for too much</source>
        <translation>Le fichier demande trop</translation>
    </message>
    <message>
        <source>Reading {path} took more memory or time than a document may, and was ended. The file was not changed.</source>
        <translation>La lecture de {path} a pris plus de mémoire ou de temps qu’un document ne le peut, et a été arrêtée. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew, in parts if it is large.</source>
        <translation>Ouvrez-le dans le programme d’où il vient et enregistrez-le à nouveau, en plusieurs parties s’il est volumineux.</translation>
    </message>
    <message>
        <source>The document asks for too much</source>
        <translation>Le document en demande trop</translation>
    </message>
    <message>
        <source>Writing {path} took more memory or time than there is, and was ended. Your text is as it was.</source>
        <translation>L’écriture de {path} a pris plus de mémoire ou de temps que disponible et a été arrêtée. Votre texte est inchangé.</translation>
    </message>
    <message>
        <source>Export it in parts, or in another format.</source>
        <translation>Exportez-le en plusieurs parties, ou dans un autre format.</translation>
    </message>
    <message>
        <source>The format of the file is not known</source>
        <translation>Le format du fichier n’est pas connu</translation>
    </message>
    <message>
        <source>The name {path} ends in none of: {known}.</source>
        <translation>Le nom {path} n’a aucune de ces terminaisons&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>Choose a name with one of these endings.</source>
        <translation>Choisissez un nom avec l’une de ces terminaisons.</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Il existe déjà un fichier de ce nom</translation>
    </message>
    <message>
        <source>{path} was not written over.</source>
        <translation>{path} n’a pas été remplacé.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>Choisissez un autre nom, ou autorisez son remplacement.</translation>
    </message>
    <message>
        <source>The book file cannot be read</source>
        <translation>Le fichier du livre ne peut pas être lu</translation>
    </message>
    <message>
        <source>{path} was left as it is: {detail}.</source>
        <translation>{path} a été laissé tel quel : {detail}.</translation>
    </message>
    <message>
        <source>Mend it in any editor, or give it another name and make the book anew.</source>
        <translation>Corrigez-le dans un éditeur, ou donnez-lui un autre nom et refaites le livre.</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Ce nom ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>Nothing in {path} was called “{name}”: {reason}.</source>
        <translation>Rien dans {path} n’a reçu le nom « {name} » : {reason}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The file was not moved</source>
        <translation>Le fichier n’a pas été déplacé</translation>
    </message>
    <message>
        <source>{path} is where it was: {detail}.</source>
        <translation>{path} est resté à sa place : {detail}.</translation>
    </message>
    <message>
        <source>Check that you may write in both folders, and that they lie on the same disk.</source>
        <translation>Vérifiez que vous pouvez écrire dans les deux dossiers et qu’ils sont sur le même disque.</translation>
    </message>
    <message>
        <source>Nothing was made</source>
        <translation>Rien n’a été créé</translation>
    </message>
    <message>
        <source>{path} could not be made: {detail}.</source>
        <translation>{path} n’a pas pu être créé : {detail}.</translation>
    </message>
    <message>
        <source>Check that you may write in the folder, and that its disk has room.</source>
        <translation>Vérifiez que vous pouvez écrire dans le dossier et que son disque a de la place.</translation>
    </message>
    <message>
        <source>The file was not deleted</source>
        <translation>Le fichier n’a pas été supprimé</translation>
    </message>
    <message>
        <source>{path} could not be put in the trash, and nothing is deleted for good here.</source>
        <translation>{path} n’a pas pu être mis à la corbeille, et rien n’est supprimé définitivement ici.</translation>
    </message>
    <message>
        <source>Delete it in the file manager if that is what you want.</source>
        <translation>Supprimez-le dans le gestionnaire de fichiers si c’est ce que vous voulez.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known</source>
        <translation>L’encodage du fichier n’est pas connu</translation>
    </message>
    <message>
        <source>{path} could not be read as any of: {tried}. The file was not changed.</source>
        <translation>{path} n’a pu être lu dans aucun de ces encodages&#x202f;: {tried}. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program it came from.</source>
        <translation>Enregistrez-le en UTF-8 dans le programme d’où il vient.</translation>
    </message>
    <message>
        <source>The encoding cannot hold your text</source>
        <translation>L’encodage ne peut pas contenir votre texte</translation>
    </message>
    <message>
        <source>{path} is written as {encoding}, which has no “{character}”. The file was not changed; your text is kept here.</source>
        <translation>{path} est écrit en {encoding}, qui n’a pas de «&#x202f;{character}&#x202f;». Le fichier n’a pas été modifié&#x202f;; votre texte est gardé ici.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translation>Le fichier ne peut pas être écrit</translation>
    </message>
    <message>
        <source>{path} is read-only. Your text is kept here and is not saved yet.</source>
        <translation>{path} est en lecture seule. Votre texte est gardé ici et n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Save it under another name or in another folder.</source>
        <translation>Enregistrez-le sous un autre nom ou dans un autre dossier.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>{path} was not saved. The file on disk is as it was; your text is kept here.</source>
        <translation>{path} n’a pas été enregistré. Le fichier sur le disque est inchangé&#x202f;; votre texte est gardé ici.</translation>
    </message>
    <message>
        <source>Make room on the disk or save on another one.</source>
        <translation>Libérez de la place sur le disque ou enregistrez sur un autre.</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Le fichier n’a pas été enregistré</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The file on disk is as it was; your text is kept here.</source>
        <translation>L’écriture de {path} a été refusée&#x202f;: {detail}. Le fichier sur le disque est inchangé&#x202f;; votre texte est gardé ici.</translation>
    </message>
    <message>
        <source>Another program has changed the file</source>
        <translation>Un autre programme a modifié le fichier</translation>
    </message>
    <message>
        <source>{path} is not as it was when you opened it. Both are kept: the file on disk and your text here.</source>
        <translation>{path} n’est plus tel que vous l’avez ouvert. Les deux sont gardés&#x202f;: le fichier sur le disque et votre texte ici.</translation>
    </message>
    <message>
        <source>Save under another name, or decide which of the two to keep.</source>
        <translation>Enregistrez sous un autre nom, ou décidez lequel des deux garder.</translation>
    </message>
    <message>
        <source>The file is open in another Longhand</source>
        <translation>Le fichier est ouvert dans une autre session de Longhand</translation>
    </message>
    <message>
        <source>{path} is in use by {owner}. The file was not changed.</source>
        <translation>{path} est utilisé par {owner}. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Close it there first, or save a copy under another name.</source>
        <translation>Fermez-le d’abord là-bas, ou enregistrez une copie sous un autre nom.</translation>
    </message>
    <message>
        <source>Something is wrong with the settings</source>
        <translation>Quelque chose ne va pas dans les réglages</translation>
    </message>
    <message>
        <source>Not all settings could be used. Your texts are not touched by this.</source>
        <translation>Certains réglages n’ont pas pu être appliqués. Vos textes ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Look through Settings and set again what differs.</source>
        <translation>Parcourez les Réglages et rétablissez ce qui diffère.</translation>
    </message>
    <message>
        <source>Your text is not kept safe at the moment</source>
        <translation>Votre texte n’est pas en sûreté pour le moment</translation>
    </message>
    <message>
        <source>What is not saved of {names} would be lost if Longhand ended now: {cause}.</source>
        <translation>Ce qui n’est pas enregistré dans {names} serait perdu si Longhand s’arrêtait maintenant&#x202f;: {cause}.</translation>
    </message>
    <message>
        <source>Save it to another place. Longhand tries by itself to keep it safe again, and this message goes when it can.</source>
        <translation>Enregistrez-le à un autre endroit. Longhand essaie de lui-même de le remettre en sûreté, et ce message disparaît dès que c’est fait.</translation>
    </message>
    <message>
        <source>The settings file was damaged</source>
        <translation>Le fichier de réglages était endommagé</translation>
    </message>
    <message>
        <source>Longhand starts with its own settings. The damaged file was kept as {kept_as}.</source>
        <translation>Longhand démarre avec ses propres réglages. Le fichier endommagé a été gardé sous {kept_as}.</translation>
    </message>
    <message>
        <source>Set again in Settings what you had changed.</source>
        <translation>Refaites dans les Réglages ce que vous aviez changé.</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>Les réglages n’ont pas été enregistrés</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. Your changes are in force until you quit.</source>
        <translation>L’écriture de {path} a été refusée&#x202f;: {detail}. Vos changements restent en vigueur jusqu’à la fermeture de Longhand.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then change a setting again.</source>
        <translation>Libérez de la place sur le disque ou vérifiez que le dossier peut être écrit, puis changez de nouveau un réglage.</translation>
    </message>
    <message>
        <source>The word was not added to your dictionary</source>
        <translation>Le mot n’a pas été ajouté à votre dictionnaire</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The word is known until you quit.</source>
        <translation>L’écriture de {path} a été refusée&#x202f;: {detail}. Le mot est connu jusqu’à la fermeture de Longhand.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then add the word again.</source>
        <translation>Libérez de la place sur le disque ou vérifiez que le dossier peut être écrit, puis ajoutez de nouveau le mot.</translation>
    </message>
    <message>
        <source>A setting has a value that does not fit</source>
        <translation>Un réglage a une valeur qui ne convient pas</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {name}. The value before it, or the usual one, is in force.</source>
        <translation>«&#x202f;{value}&#x202f;» ne peut pas servir pour {name}. La valeur précédente, ou la valeur habituelle, est en vigueur.</translation>
    </message>
    <message>
        <source>Choose another value in Settings.</source>
        <translation>Choisissez une autre valeur dans les Réglages.</translation>
    </message>
    <message>
        <source>The expression cannot be used</source>
        <translation>L’expression est inutilisable</translation>
    </message>
    <message>
        <source>Nothing can be found with this expression.</source>
        <translation>Cette expression ne permet de rien trouver.</translation>
    </message>
    <message>
        <source>Write it in another way, or search for the words themselves.</source>
        <translation>Écrivez-la autrement, ou recherchez les mots eux-mêmes.</translation>
    </message>
    <message>
        <source>The expression cannot be read</source>
        <translation>L’expression ne peut pas être lue</translation>
    </message>
    <message>
        <source>The expression makes no sense at its character {position}.</source>
        <translation>L’expression n’a pas de sens au caractère {position}.</translation>
    </message>
    <message>
        <source>Close every bracket, or put a backslash before a sign that stands for itself.</source>
        <translation>Fermez chaque parenthèse ou crochet, ou mettez une barre oblique inverse devant un signe à prendre tel quel.</translation>
    </message>
    <message>
        <source>The expression is too large</source>
        <translation>L’expression est trop grande</translation>
    </message>
    <message>
        <source>Its repetitions, multiplied with each other, are more than can be searched for.</source>
        <translation>Ses répétitions, multipliées entre elles, dépassent ce qui peut être recherché.</translation>
    </message>
    <message>
        <source>Ask for fewer repetitions, or search for the words themselves.</source>
        <translation>Demandez moins de répétitions, ou cherchez les mots eux-mêmes.</translation>
    </message>
    <message>
        <source>All that is put in would be longer than a text can be.</source>
        <translation>Tout ce qui serait inséré dépasserait la longueur possible d’un texte.</translation>
    </message>
    <message>
        <source>Write a shorter replacement, or search in a selection.</source>
        <translation>Écrivez un remplacement plus court, ou cherchez dans une sélection.</translation>
    </message>
    <message>
        <source>The expression takes too long</source>
        <translation>L’expression prend trop de temps</translation>
    </message>
    <message>
        <source>The expression was not through with the text in time.</source>
        <translation>L’expression n’a pas fini de parcourir le texte à temps.</translation>
    </message>
    <message>
        <source>Make it more exact, or search in a selection.</source>
        <translation>Rendez-la plus précise, ou recherchez dans une sélection.</translation>
    </message>
    <message>
        <source>The replacement cannot be made</source>
        <translation>Le remplacement ne peut pas se faire</translation>
    </message>
    <message>
        <source>The expression has no group {group}.</source>
        <translation>L’expression n’a pas de groupe {group}.</translation>
    </message>
    <message>
        <source>Put round brackets around what the group is to hold.</source>
        <translation>Mettez entre parenthèses ce que le groupe doit contenir.</translation>
    </message>
    <message>
        <source>The server cannot be used</source>
        <translation>Le serveur ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>Longhand could not work with {host}. Your text and what was already written are kept.</source>
        <translation>Longhand n’a pas pu travailler avec {host}. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Look at the server’s address in Settings, Model, or switch the server off to work on this computer.</source>
        <translation>Vérifiez l’adresse du serveur dans Réglages, Modèle, ou désactivez le serveur pour travailler sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This is no address of a server</source>
        <translation>Ce n’est pas l’adresse d’un serveur</translation>
    </message>
    <message>
        <source>Longhand cannot make sense of “{host}”. Nothing was sent.</source>
        <translation>Longhand ne comprend pas « {host} ». Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Write it in Settings, Model as in https://host/v1 or http://127.0.0.1:8080.</source>
        <translation>Écrivez-la dans Réglages, Modèle, comme https://host/v1 ou http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Longhand is offline</source>
        <translation>Longhand est hors ligne</translation>
    </message>
    <message>
        <source>Nothing was sent to {host}, because Longhand is switched to offline.</source>
        <translation>Rien n’a été envoyé à {host}, car Longhand est réglé hors ligne.</translation>
    </message>
    <message>
        <source>Switch offline off in Settings, Privacy, or switch the server off to work on this computer.</source>
        <translation>Désactivez le mode hors ligne dans Réglages, Confidentialité, ou désactivez le serveur pour travailler sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The way to this server is not encrypted</source>
        <translation>Le chemin vers ce serveur n’est pas chiffré</translation>
    </message>
    <message>
        <source>With http anyone on the way to {host} could read your text, so nothing was sent.</source>
        <translation>Avec http, n’importe qui sur le chemin vers {host} pourrait lire votre texte ; rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Write the address with https, or allow http for your own network in Settings, Model.</source>
        <translation>Écrivez l’adresse avec https, ou permettez http pour votre propre réseau dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>There is no connection to {host}: {detail}. Your text and what was already written are kept.</source>
        <translation>Pas de connexion à {host} : {detail}. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>See whether the server runs and the network works, then try again.</source>
        <translation>Voyez si le serveur tourne et si le réseau marche, puis réessayez.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>Le serveur ne peut pas prouver son identité</translation>
    </message>
    <message>
        <source>The certificate of {host} was not accepted, so nothing was sent: {detail}.</source>
        <translation>Le certificat de {host} n’a pas été accepté ; rien n’a donc été envoyé : {detail}.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or check the address in Settings, Model.</source>
        <translation>Demandez un certificat valable à qui gère le serveur, ou vérifiez l’adresse dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The server does not let you in</source>
        <translation>Le serveur ne vous laisse pas entrer</translation>
    </message>
    <message>
        <source>{host} asks for a valid key (answer {status}). Your text is kept.</source>
        <translation>{host} demande une clé valable (réponse {status}). Votre texte est gardé.</translation>
    </message>
    <message>
        <source>Enter the key of the server in Settings, Model.</source>
        <translation>Entrez la clé du serveur dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>There is no such server at this address</source>
        <translation>Il n’y a pas de tel serveur à cette adresse</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for language models does (answer {status}). Your text is kept.</source>
        <translation>{host} répond, mais pas comme un serveur de modèles de langue (réponse {status}). Votre texte est gardé.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Model; most end in /v1.</source>
        <translation>Vérifiez l’adresse dans Réglages, Modèle ; la plupart finissent par /v1.</translation>
    </message>
    <message>
        <source>The server does not have this model</source>
        <translation>Le serveur n’a pas ce modèle</translation>
    </message>
    <message>
        <source>{host} has no model named “{model}”. Your text is kept.</source>
        <translation>{host} n’a pas de modèle nommé « {model} ». Votre texte est gardé.</translation>
    </message>
    <message>
        <source>Write another name in Settings, Model, or leave it empty for the server’s first model.</source>
        <translation>Écrivez un autre nom dans Réglages, Modèle, ou laissez vide pour le premier modèle du serveur.</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>Le serveur a trop à faire</translation>
    </message>
    <message>
        <source>{host} took no further work. Your text and what was already written are kept.</source>
        <translation>{host} n’a pas pris d’autre travail. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Réessayez dans {seconds} secondes.</translation>
    </message>
    <message>
        <source>The server had a failure</source>
        <translation>Le serveur a eu une panne</translation>
    </message>
    <message>
        <source>{host} reports a failure of its own (answer {status}). Your text and what was already written are kept.</source>
        <translation>{host} signale une panne de son côté (réponse {status}). Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, tell whoever runs the server, or work on this computer.</source>
        <translation>Réessayez ; si cela continue, prévenez qui gère le serveur, ou travaillez sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The server sends you elsewhere</source>
        <translation>Le serveur vous envoie ailleurs</translation>
    </message>
    <message>
        <source>{host} passes requests on to {target}. Your text was not sent there.</source>
        <translation>{host} renvoie les demandes à {target}. Votre texte n’y a pas été envoyé.</translation>
    </message>
    <message>
        <source>If you trust that place, write its address in Settings, Model.</source>
        <translation>Si vous vous y fiez, écrivez son adresse dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>The server does not go on</source>
        <translation>Le serveur ne continue pas</translation>
    </message>
    <message>
        <source>Nothing came from {host} for {seconds} seconds. Your text and what was already written are kept.</source>
        <translation>Rien n’est venu de {host} pendant {seconds} secondes. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Try again, or switch the server off to work on this computer.</source>
        <translation>Réessayez, ou désactivez le serveur pour travailler sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Other programs cannot be served</source>
        <translation>Les autres programmes ne peuvent pas être servis</translation>
    </message>
    <message>
        <source>The place {host}, where other programs look for the model, cannot be had: {detail}.</source>
        <translation>L’endroit {host}, où les autres programmes cherchent le modèle, n’est pas libre : {detail}.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another place with “assistant serve --port”.</source>
        <translation>Fermez le programme qui l’utilise, ou choisissez un autre endroit avec « assistant serve --port ».</translation>
    </message>
    <message>
        <source>The server’s answer makes no sense</source>
        <translation>La réponse du serveur n’a pas de sens</translation>
    </message>
    <message>
        <source>What {host} sent cannot be used: {detail}. Your text and what was already written are kept.</source>
        <translation>Ce que {host} a envoyé est inutilisable : {detail}. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, check the address in Settings, Model.</source>
        <translation>Réessayez ; si cela continue, vérifiez l’adresse dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>An action of yours cannot be used</source>
        <translation>Une de vos actions est inutilisable</translation>
    </message>
    <message>
        <source>{path} was left out: {reason}. All other actions work.</source>
        <translation>{path} a été laissé de côté&#x202f;: {reason}. Toutes les autres actions fonctionnent.</translation>
    </message>
    <message>
        <source>Correct the file; a look at the actions that came with Longhand helps.</source>
        <translation>Corrigez le fichier&#x202f;; les actions fournies avec Longhand peuvent servir d’exemple.</translation>
    </message>
    <message>
        <source>A file of Longhand&apos;s own cannot be read</source>
        <translation>Un fichier propre à Longhand ne peut pas être lu</translation>
    </message>
    <message>
        <source>{path} was passed over and kept as {kept_as}. Your documents are not touched by this.</source>
        <translation>{path} a été ignoré et conservé sous {kept_as}. Vos documents ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Look into that file if you miss something that Longhand remembered.</source>
        <translation>Regardez dans ce fichier s&apos;il vous manque quelque chose que Longhand avait retenu.</translation>
    </message>
    <message>
        <source>The record of an unsaved text cannot be read</source>
        <translation>L&apos;enregistrement d&apos;un texte non sauvegardé ne peut pas être lu</translation>
    </message>
    <message>
        <source>{path} holds nothing that Longhand can read, and was kept as {kept_as}. All other texts are offered as always.</source>
        <translation>{path} ne contient rien que Longhand puisse lire et a été conservé sous {kept_as}. Tous les autres textes sont proposés comme toujours.</translation>
    </message>
    <message>
        <source>Look for the text under File, Discarded texts, or in a copy of your own.</source>
        <translation>Cherchez le texte sous Fichier, Textes jetés, ou dans une copie à vous.</translation>
    </message>
    <message>
        <source>The record of an unsaved text is damaged</source>
        <translation>L&apos;enregistrement d&apos;un texte non sauvegardé est endommagé</translation>
    </message>
    <message>
        <source>All of the text that can be read is here. Words near the damage may be missing or wrong. The record is kept as {kept_as}.</source>
        <translation>Voici tout ce qui a pu être lu du texte. Près de l&apos;endroit endommagé, des mots peuvent manquer ou être faux. L&apos;enregistrement est conservé sous {kept_as}.</translation>
    </message>
    <message>
        <source>Read the text through before you save it over an earlier one.</source>
        <translation>Relisez le texte avant de l&apos;enregistrer par-dessus un texte antérieur.</translation>
    </message>
    <message>
        <source>Longhand cannot keep everything</source>
        <translation>Longhand ne peut pas tout conserver</translation>
    </message>
    <message>
        <source>Writing is refused in {folders}: {detail}. Not kept: {kinds}. Nothing is written anywhere else.</source>
        <translation>L&apos;écriture est refusée dans {folders}&#x202f;: {detail}. Ne sont pas conservés&#x202f;: {kinds}. Rien n&apos;est écrit ailleurs.</translation>
    </message>
    <message>
        <source>Save your texts often, give yourself the right to write there, and start Longhand again.</source>
        <translation>Enregistrez souvent vos textes, donnez-vous le droit d&apos;y écrire et relancez Longhand.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Un problème inattendu est survenu</translation>
    </message>
    <message>
        <source>The engine stopped working on this. Your text and what was already written are kept.</source>
        <translation>Le moteur a cessé ce travail. Votre texte et ce qui était déjà écrit sont gardés.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details into a report.</source>
        <translation>Réessayez. Si cela se reproduit, copiez les détails dans un rapport.</translation>
    </message>
    <message>
        <source>The style could not be learned</source>
        <translation>Le style n’a pas pu être appris</translation>
    </message>
    <message>
        <source>Your texts were not changed.</source>
        <translation>Vos textes n’ont pas été modifiés.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Ce nom est déjà pris</translation>
    </message>
    <message>
        <source>There is a style or an adapter called “{style}” already.</source>
        <translation>Il existe déjà un style ou un adaptateur nommé « {style} ».</translation>
    </message>
    <message>
        <source>Give the style another name, or delete the old one first.</source>
        <translation>Donnez un autre nom au style, ou supprimez d’abord l’ancien.</translation>
    </message>
    <message>
        <source>These texts do not do</source>
        <translation>Ces textes ne suffisent pas</translation>
    </message>
    <message>
        <source>Of your own words {words} can be learned from; at least {fewest} are needed, in a language that the model knows.</source>
        <translation>{words} de vos propres mots peuvent servir à apprendre ; il en faut au moins {fewest}, dans une langue que le modèle connaît.</translation>
    </message>
    <message>
        <source>Add texts that you wrote, or choose a model that knows their language.</source>
        <translation>Ajoutez des textes que vous avez écrits, ou choisissez un modèle qui connaît leur langue.</translation>
    </message>
    <message>
        <source>This style is being learned already</source>
        <translation>Ce style est déjà en cours d’apprentissage</translation>
    </message>
    <message>
        <source>Another window or terminal learns “{style}”.</source>
        <translation>Une autre fenêtre ou un autre terminal apprend « {style} ».</translation>
    </message>
    <message>
        <source>Wait until it is done, or pause it there.</source>
        <translation>Attendez la fin, ou mettez-le en pause là-bas.</translation>
    </message>
    <message>
        <source>The learning broke off</source>
        <translation>L’apprentissage s’est interrompu</translation>
    </message>
    <message>
        <source>What was learned by the last minute is kept. The reason: {detail}.</source>
        <translation>Ce qui a été appris jusqu’à la dernière minute est gardé. La raison : {detail}.</translation>
    </message>
    <message>
        <source>Go on with it; if it breaks off again, learn from other texts or on another model.</source>
        <translation>Reprenez-le ; s’il s’interrompt encore, apprenez d’autres textes ou sur un autre modèle.</translation>
    </message>
    <message>
        <source>load the model</source>
        <translation>charger le modèle</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>continuer</translation>
    </message>
    <message>
        <source>summarise</source>
        <translation>résumer</translation>
    </message>
    <message>
        <source>find a headline</source>
        <translation>trouver un titre</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>traduire</translation>
    </message>
    <message>
        <source>proofread</source>
        <translation>corriger</translation>
    </message>
    <message>
        <source>rewrite</source>
        <translation>réécrire</translation>
    </message>
    <message>
        <source>follow an instruction</source>
        <translation>suivre une instruction</translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation>choisir une étiquette</translation>
    </message>
    <message>
        <source>read a text into data</source>
        <translation>extraire des données d’un texte</translation>
    </message>
    <message>
        <source>find key sentences</source>
        <translation>trouver les phrases clés</translation>
    </message>
    <message>
        <source>look at the likelihood of words</source>
        <translation>examiner la probabilité des mots</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>répondre à une question</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>discuter</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>processeur</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>carte graphique</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>GPU Apple</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder is full</source>
        <translation>le disque où se trouve le dossier de Longhand est plein</translation>
    </message>
    <message>
        <source>you have used up the space that you may use on that disk</source>
        <translation>vous avez utilisé tout l’espace auquel vous avez droit sur ce disque</translation>
    </message>
    <message>
        <source>Longhand’s folder cannot be written</source>
        <translation>il est impossible d’écrire dans le dossier de Longhand</translation>
    </message>
    <message>
        <source>Longhand’s folder is gone</source>
        <translation>le dossier de Longhand a disparu</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder reports an error</source>
        <translation>le disque où se trouve le dossier de Longhand signale une erreur</translation>
    </message>
    <message>
        <source>it spoke to you in the place of the text</source>
        <translation>il vous a parlé au lieu d’écrire le texte</translation>
    </message>
    <message>
        <source>its thoughts came in the place of the text</source>
        <translation>ses réflexions sont venues à la place du texte</translation>
    </message>
    <message>
        <source>it took words of the example for yours</source>
        <translation>il a pris des mots de l’exemple pour les vôtres</translation>
    </message>
    <message>
        <source>it only copied how the text begins</source>
        <translation>il n’a fait que copier le début du texte</translation>
    </message>
    <message>
        <source>it said the same over and over</source>
        <translation>il a répété sans cesse la même chose</translation>
    </message>
    <message>
        <source>nothing came</source>
        <translation>rien n’est venu</translation>
    </message>
    <message>
        <source>settings and what was open last</source>
        <translation>les réglages et les derniers documents ouverts</translation>
    </message>
    <message>
        <source>unsaved texts, earlier versions and your own actions</source>
        <translation>les textes non sauvegardés, les versions antérieures et vos propres actions</translation>
    </message>
    <message>
        <source>prepared models</source>
        <translation>les modèles préparés</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>le journal</translation>
    </message>
    <message>
        <source>A translation model such as Marian or NLLB can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Un modèle de traduction comme Marian ou NLLB en est capable, de même qu’un modèle de conversation d’au moins 1 milliard de paramètres.</translation>
    </message>
    <message>
        <source>A summariser such as BART or T5 can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Un modèle de résumé comme BART ou T5 en est capable, de même qu’un modèle de conversation d’au moins 1 milliard de paramètres.</translation>
    </message>
    <message>
        <source>A GPT or a chat model can.</source>
        <translation>Un modèle GPT ou un modèle de conversation en est capable.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>with a full stop at its beginning the file would be hidden</source>
        <translation>avec un point au début, le fichier serait caché</translation>
    </message>
    <message>
        <source>some systems do not allow &lt; &gt; : &quot; / \ | ? * in a name</source>
        <translation>certains systèmes n’acceptent pas &lt; &gt; : &quot; / \ | ? * dans un nom</translation>
    </message>
    <message>
        <source>it has a character that cannot be seen</source>
        <translation>il contient un caractère invisible</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <translation>Windows réserve ce nom à un périphérique</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>il est trop long</translation>
    </message>
    <message>
        <source>A chat model of 1 billion parameters or more can.</source>
        <translation>Un modèle de conversation d’au moins 1 milliard de paramètres en est capable.</translation>
    </message>
</context>
<context>
    <name>serving</name>
    <message>
        <source>Serve other programs</source>
        <translation>Servir d’autres programmes</translation>
    </message>
    <message>
        <source>Other programs reach the model at {address}. Copy their token now; it is not shown again.</source>
        <translation>Les autres programmes trouvent le modèle à {address}. Copiez leur jeton maintenant ; il ne sera plus montré.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of menus and messages.</source>
        <translation>La langue des menus et des messages.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light or dark paper; the text you write is the same in both.</source>
        <translation>Papier clair ou sombre&#x202f;; le texte que vous écrivez est le même dans les deux cas.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>The typeface of the text you write; empty takes the best serif of this computer.</source>
        <translation>La police du texte que vous écrivez&#x202f;; si rien n’est indiqué, la meilleure police à empattements de cet ordinateur.</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Taille de la police</translation>
    </message>
    <message>
        <source>The size of your text in points.</source>
        <translation>La taille de votre texte en points.</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Largeur de ligne</translation>
    </message>
    <message>
        <source>How many letters wide the column of text grows at most.</source>
        <translation>La largeur maximale de la colonne de texte, en lettres.</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Traduire vers</translation>
    </message>
    <message>
        <source>The language that Translate starts with.</source>
        <translation>La langue que Traduire propose d’abord.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Dimmed text after the caret that Tab takes: as soon as you pause, or when you ask for it with F4.</source>
        <translation>Texte estompé après le curseur, que Tab prend&#x202f;: dès que vous faites une pause, ou quand vous le demandez avec F4.</translation>
    </message>
    <message>
        <source>When I pause</source>
        <translation>Quand je fais une pause</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>Quand je le demande</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Pause before a suggestion</source>
        <translation>Pause avant une suggestion</translation>
    </message>
    <message>
        <source>How many milliseconds without a key a suggestion waits for.</source>
        <translation>Combien de millisecondes sans frappe précèdent une suggestion.</translation>
    </message>
    <message>
        <source>Changes are shown</source>
        <translation>Affichage des modifications</translation>
    </message>
    <message>
        <source>How Proofread and Rewrite show what they would change, until you accept or reject it.</source>
        <translation>Comment Corriger et Réécrire montrent ce qu’ils changeraient, jusqu’à ce que vous l’acceptiez ou le refusiez.</translation>
    </message>
    <message>
        <source>Within the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Mark unknown words</source>
        <translation>Signaler les mots inconnus</translation>
    </message>
    <message>
        <source>A wavy line under words that the dictionary does not know; F7 goes from one to the next.</source>
        <translation>Une ligne ondulée sous les mots que le dictionnaire ne connaît pas&#x202f;; F7 va de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Mark English grammar</source>
        <translation>Signaler la grammaire anglaise</translation>
    </message>
    <message>
        <source>A dotted line under what breaks a rule of English grammar; F7 goes there too.</source>
        <translation>Une ligne pointillée sous ce qui enfreint une règle de grammaire anglaise&#x202f;; F7 y va aussi.</translation>
    </message>
    <message>
        <source>English is checked as</source>
        <translation>Variété d’anglais</translation>
    </message>
    <message>
        <source>Whose spelling of English counts: colour or color.</source>
        <translation>L’orthographe anglaise qui fait foi&#x202f;: colour ou color.</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Américain</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Britannique</translation>
    </message>
    <message>
        <source>Australian</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation>Canadien</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Check facts of answers</source>
        <translation>Vérifier les faits des réponses</translation>
    </message>
    <message>
        <source>Numbers, names and quotations of a summary or a translation that are not in its text are named under it.</source>
        <translation>Les nombres, noms et citations d’un résumé ou d’une traduction qui ne sont pas dans le texte d’origine sont indiqués dessous.</translation>
    </message>
    <message>
        <source>Lists go on</source>
        <translation>Poursuivre les listes</translation>
    </message>
    <message>
        <source>Enter begins the next item of a list or a quote, and Tab and Shift+Tab indent it.</source>
        <translation>Entrée commence l’élément suivant d’une liste ou d’une citation, et Tab et Shift+Tab changent son retrait.</translation>
    </message>
    <message>
        <source>Your name in comments</source>
        <translation>Votre nom dans les commentaires</translation>
    </message>
    <message>
        <source>Stands in the comments that you add; without it they have none.</source>
        <translation>Figure dans les commentaires que vous ajoutez ; sans lui, ils sont sans nom.</translation>
    </message>
    <message>
        <source>Marks of Markdown</source>
        <translation>Marques de Markdown</translation>
    </message>
    <message>
        <source>Headings, emphasis, lists and links look as they are meant; this is about the signs that make them so.</source>
        <translation>Titres, emphase, listes et liens ont l’aspect voulu ; il s’agit ici des signes qui les produisent.</translation>
    </message>
    <message>
        <source>Dimmed</source>
        <translation>Estompées</translation>
    </message>
    <message>
        <source>Hidden, but for the paragraph you are in</source>
        <translation>Masquées, sauf dans le paragraphe où vous êtes</translation>
    </message>
    <message>
        <source>Plain source: nothing looks as it is meant</source>
        <translation>Source brute : rien n’a l’aspect voulu</translation>
    </message>
    <message>
        <source>Bar at a selection</source>
        <translation>Barre à la sélection</translation>
    </message>
    <message>
        <source>A small bar with formats and actions appears beside the text that you select.</source>
        <translation>Une petite barre avec des mises en forme et des actions apparaît près du texte que vous sélectionnez.</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>Défilement machine à écrire</translation>
    </message>
    <message>
        <source>The line you write on stays at the middle of the page.</source>
        <translation>La ligne où vous écrivez reste au milieu de la page.</translation>
    </message>
    <message>
        <source>Writing goal</source>
        <translation>Objectif d’écriture</translation>
    </message>
    <message>
        <source>How many words you want to write; the status bar shows quietly how far you are.</source>
        <translation>Combien de mots vous voulez écrire&#x202f;; la barre d’état montre discrètement où vous en êtes.</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Aucun objectif</translation>
    </message>
    <message>
        <source>The goal is for</source>
        <translation>L’objectif porte sur</translation>
    </message>
    <message>
        <source>The words you add in a day, or all the words of the document.</source>
        <translation>Les mots que vous ajoutez en un jour, ou tous les mots du document.</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Le document</translation>
    </message>
    <message>
        <source>Open the last documents at start</source>
        <translation>Rouvrir les derniers documents au démarrage</translation>
    </message>
    <message>
        <source>Brings back the tabs of last time, with what was not saved; when it is off, Longhand asks about that at its end.</source>
        <translation>Fait revenir les onglets de la dernière fois, avec ce qui n’était pas enregistré&#x202f;; sinon, Longhand pose la question en se fermant.</translation>
    </message>
    <message>
        <source>Encoding of new files</source>
        <translation>Encodage des nouveaux fichiers</translation>
    </message>
    <message>
        <source>How a new document is written to disk; files you open keep their own.</source>
        <translation>Comment un nouveau document est écrit sur le disque&#x202f;; les fichiers que vous ouvrez gardent le leur.</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with signature</source>
        <translation>UTF-8 avec signature</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier du modèle</translation>
    </message>
    <message>
        <source>A GGUF file, or a folder with config.json, a tokenizer and safetensors; empty takes the best that is here for each task.</source>
        <translation>Un fichier GGUF, ou un dossier avec config.json, un tokenizer et des safetensors&#x202f;; vide prend le meilleur présent pour chaque tâche.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Unité de calcul</translation>
    </message>
    <message>
        <source>Where the model computes; automatic takes a graphics card when there is one.</source>
        <translation>Où le modèle calcule&#x202f;; Automatique prend une carte graphique s’il y en a une.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>Carte graphique NVIDIA ou AMD</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>GPU Apple</translation>
    </message>
    <message>
        <source>Work on a server</source>
        <translation>Travailler sur un serveur</translation>
    </message>
    <message>
        <source>Lets the server below do the work in the place of this computer; the panel then names where your text goes.</source>
        <translation>Laisse le serveur ci-dessous travailler à la place de cet ordinateur ; le volet dit alors où va votre texte.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The address of another program or computer that runs a model.</source>
        <translation>L’adresse d’un autre programme ou ordinateur où tourne un modèle.</translation>
    </message>
    <message>
        <source>Length of a continuation</source>
        <translation>Longueur d’une suite</translation>
    </message>
    <message>
        <source>How many tokens Continue writes at most; a token is about three quarters of a word.</source>
        <translation>Combien de jetons Continuer écrit au plus&#x202f;; un jeton fait environ trois quarts de mot.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; higher values surprise more.</source>
        <translation>0 prend toujours le mot le plus probable&#x202f;; des valeurs plus hautes surprennent davantage.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>How exactly numbers are held; automatic takes the fastest that keeps the quality.</source>
        <translation>Avec quelle exactitude les nombres sont représentés&#x202f;; Automatique prend la plus rapide qui garde la qualité.</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>16-bit (bfloat16)</source>
        <translation>16 bits (bfloat16)</translation>
    </message>
    <message>
        <source>16-bit (float16)</source>
        <translation>16 bits (float16)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d’exécution</translation>
    </message>
    <message>
        <source>How many processor threads compute.</source>
        <translation>Combien de fils d’exécution du processeur calculent.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens are considered.</source>
        <translation>Seuls les k jetons les plus probables sont considérés.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability are considered; 1 switches it off.</source>
        <translation>Seuls les jetons les plus probables qui atteignent ensemble cette probabilité sont considérés&#x202f;; 1 désactive ce réglage.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Tokens less likely than this share of the likeliest one are left out; 0 switches it off.</source>
        <translation>Les jetons moins probables que cette part du plus probable sont laissés de côté&#x202f;; 0 désactive ce réglage.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Above 1, words that were just used become less likely; 1 switches it off.</source>
        <translation>Au-dessus de 1, les mots qui viennent de servir deviennent moins probables&#x202f;; 1 désactive ce réglage.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed and settings give the same text again; -1 takes a new one each time.</source>
        <translation>La même graine et les mêmes réglages redonnent le même texte&#x202f;; -1 en prend une nouvelle à chaque fois.</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>Modèle du serveur</translation>
    </message>
    <message>
        <source>The name of one of the server’s models; empty takes its first.</source>
        <translation>Le nom d’un des modèles du serveur ; vide prend le premier.</translation>
    </message>
    <message>
        <source>Allow http to the server</source>
        <translation>Permettre http vers le serveur</translation>
    </message>
    <message>
        <source>Lets your text go unencrypted to a server in your own network, where others on the way may read it.</source>
        <translation>Laisse votre texte aller sans chiffrement vers un serveur de votre réseau, où d’autres sur le chemin peuvent le lire.</translation>
    </message>
    <message>
        <source>Context of the server</source>
        <translation>Contexte du serveur</translation>
    </message>
    <message>
        <source>How many tokens the server reads at once, for servers that do not say.</source>
        <translation>Combien de tokens le serveur lit à la fois, pour les serveurs qui ne le disent pas.</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Demander au serveur</translation>
    </message>
    <message>
        <source>Key sentences for summaries</source>
        <translation>Phrases clés au lieu de résumés</translation>
    </message>
    <message>
        <source>Where the model is weak at summaries, Summarise picks the sentences that say most, word for word.</source>
        <translation>Là où le modèle résume mal, Résumer choisit mot pour mot les phrases qui en disent le plus.</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>Continuer dans mon style</translation>
    </message>
    <message>
        <source>Continue and suggestions use the style that was learned from your texts: Write, My style.</source>
        <translation>Continuer et les suggestions emploient le style appris de vos textes : Écrire, Mon style.</translation>
    </message>
    <message>
        <source>Memory for read text</source>
        <translation>Mémoire pour le texte lu</translation>
    </message>
    <message>
        <source>Megabytes that keep what the model has read, so that it need not read it again.</source>
        <translation>Mégaoctets qui gardent ce que le modèle a lu, pour qu’il n’ait pas à le relire.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Longhand makes no connection to another computer, unless you say yes to that one.</source>
        <translation>Longhand ne se connecte à aucun autre ordinateur, sauf si vous l’acceptez pour celui-là.</translation>
    </message>
    <message>
        <source>Serve other programs</source>
        <translation>Servir d’autres programmes</translation>
    </message>
    <message>
        <source>Offers the model to other programs of this computer, by a token that is shown once.</source>
        <translation>Offre le modèle aux autres programmes de cet ordinateur, avec un jeton montré une seule fois.</translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation>Retenir les documents récents</translation>
    </message>
    <message>
        <source>Keeps the list in File, Open recent; switching it off empties the list.</source>
        <translation>Garde la liste de Fichier, Documents récents&#x202f;; la désactivation vide la liste.</translation>
    </message>
    <message>
        <source>Keep unsaved text safe</source>
        <translation>Mettre en sûreté le texte non enregistré</translation>
    </message>
    <message>
        <source>Writes unsaved text to a journal on this computer, so that it can be offered back after a crash, and keeps discarded texts for 30 days.</source>
        <translation>Écrit le texte non enregistré dans un journal sur cet ordinateur, pour pouvoir le proposer après un plantage, et garde 30 jours les textes jetés.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What the document is written as.</source>
        <translation>Le type de fichier qui est écrit.</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation>OpenDocument (.odt)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>Livre (EPUB)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Page web (.html)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; several are parted by semicolons.</source>
        <translation>Figure dans les propriétés du fichier ; séparez plusieurs noms par des points-virgules.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>The size of a page.</source>
        <translation>La taille d’une page.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>B5</source>
        <translation>B5</translation>
    </message>
    <message>
        <source>US Legal</source>
        <translation>Légal US</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Marges</translation>
    </message>
    <message>
        <source>Millimetres of white on every side of the page.</source>
        <translation>Millimètres de blanc sur chaque bord de la page.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>The typeface of the page; empty leaves it to the format.</source>
        <translation>La police de la page ; vide, le format en décide.</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Taille des lettres</translation>
    </message>
    <message>
        <source>In points.</source>
        <translation>En points.</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Table des matières</translation>
    </message>
    <message>
        <source>The headings with their pages, before the text.</source>
        <translation>Les titres avec leurs pages, avant le texte.</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>Numéros de page</translation>
    </message>
    <message>
        <source>At the foot of every page.</source>
        <translation>Au bas de chaque page.</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Where the notes stand.</source>
        <translation>Où se trouvent les notes.</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>Au bas de la page</translation>
    </message>
    <message>
        <source>Behind the text</source>
        <translation>Après le texte</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>{count} words of your own to learn from.</source>
        <translation>{count} mots de vous dont apprendre.</translation>
    </message>
    <message>
        <source>There are no words of your own to learn from yet.</source>
        <translation>Il n’y a pas encore de mots de vous dont apprendre.</translation>
    </message>
    <message>
        <source>That is too little: {fewest} words are needed, as a tenth is held back to see whether it helped, and from less nothing but single phrases is learned. {missing} more will do; {enough} are better.</source>
        <translation>C’est trop peu : il faut {fewest} mots, car un dixième est mis de côté pour voir si cela a servi, et de moins on n’apprend que des tournures isolées. {missing} de plus suffisent ; {enough} valent mieux.</translation>
    </message>
    <message>
        <source>They are in a language that {model} does not know. Choose a model that knows it, in Settings, Model.</source>
        <translation>Ils sont dans une langue que {model} ne connaît pas. Choisissez un modèle qui la connaît, dans Réglages, Modèle.</translation>
    </message>
    <message>
        <source>{count} words are in another language than the rest and are left out.</source>
        <translation>{count} mots sont dans une autre langue que le reste et sont laissés de côté.</translation>
    </message>
    <message>
        <source>{count} words stand in these texts twice and are read once.</source>
        <translation>{count} mots figurent deux fois dans ces textes et sont lus une fois.</translation>
    </message>
    <message>
        <source>{count} words are quotations of others and are left out.</source>
        <translation>{count} mots sont des citations d’autrui et sont laissés de côté.</translation>
    </message>
    <message>
        <source>{count} words are code or tables and are left out.</source>
        <translation>{count} mots sont du code ou des tableaux et sont laissés de côté.</translation>
    </message>
    <message>
        <source>More than half of it stands in quotation marks. What others have said is learned along with what you wrote.</source>
        <translation>Plus de la moitié est entre guillemets. Ce que d’autres ont dit est appris avec ce que vous avez écrit.</translation>
    </message>
    <message>
        <source>It will do. From {enough} words on, more of your style is learned.</source>
        <translation>Cela suffira. À partir de {enough} mots, on apprend davantage de votre style.</translation>
    </message>
    <message>
        <source>The model is unpacked, which takes a minute or two, once.</source>
        <translation>Le modèle est déballé, ce qui prend une minute ou deux, une seule fois.</translation>
    </message>
    <message>
        <source>The model is opened.</source>
        <translation>Ouverture du modèle.</translation>
    </message>
    <message>
        <source>What was learned is tried on pages that were held back.</source>
        <translation>Ce qui a été appris est essayé sur des pages mises de côté.</translation>
    </message>
    <message>
        <source>Paused, as the memory of this computer ran short. What was learned is kept; close other programs and go on.</source>
        <translation>En pause, car la mémoire de cet ordinateur venait à manquer. Ce qui a été appris est gardé ; fermez d’autres programmes et reprenez.</translation>
    </message>
    <message>
        <source>Paused. What was learned is kept, also when Longhand is closed.</source>
        <translation>En pause. Ce qui a été appris est gardé, même quand Longhand est fermé.</translation>
    </message>
    <message>
        <source>About a minute is left at most.</source>
        <translation>Il reste environ une minute au plus.</translation>
    </message>
    <message>
        <source>About {minutes} minutes are left at most.</source>
        <translation>Il reste environ {minutes} minutes au plus.</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {before} next words so far.</source>
        <translation>Sur des pages dont il n’apprend pas, il hésite pour l’instant entre {before} mots suivants.</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {now} next words, where there were {before} at the start.</source>
        <translation>Sur des pages dont il n’apprend pas, il hésite entre {now} mots suivants, contre {before} au début.</translation>
    </message>
    <message>
        <source>The computer runs on its battery, so one core works.</source>
        <translation>L’ordinateur est sur batterie, un seul cœur travaille.</translation>
    </message>
    <message>
        <source>The computer is in use, so one core works.</source>
        <translation>L’ordinateur est occupé, un seul cœur travaille.</translation>
    </message>
    <message>
        <source>It did not help: on pages held back the model guesses no better than before. It is not switched on. More texts of one kind may help.</source>
        <translation>Cela n’a pas servi : sur les pages mises de côté, le modèle ne devine pas mieux qu’avant. Le style n’est pas activé. Davantage de textes d’un même genre peuvent aider.</translation>
    </message>
    <message>
        <source>It hardly helped: on pages held back the model guesses only {percent} % better, not on all of them. It is not switched on. More texts of one kind may help.</source>
        <translation>Cela n’a guère servi : sur les pages mises de côté, le modèle ne devine que {percent} % mieux, et pas sur toutes. Le style n’est pas activé. Davantage de textes d’un même genre peuvent aider.</translation>
    </message>
    <message>
        <source>It helped: on pages held back the model needs {percent} % fewer bits for your words ({before} a byte before, {after} now).</source>
        <translation>Cela a servi : sur les pages mises de côté, le modèle a besoin de {percent} % de bits en moins pour vos mots ({before} par octet avant, {after} maintenant).</translation>
    </message>
    <message>
        <source>{words} words, on {model}, {date}</source>
        <translation>{words} mots, sur {model}, {date}</translation>
    </message>
    <message>
        <source>You chose none, so nothing can be said of it.</source>
        <translation>Vous n’en avez choisi aucune, on ne peut donc rien en dire.</translation>
    </message>
    <message>
        <source>Of {told} you chose {styled} in your style.</source>
        <translation>Sur {told}, vous en avez choisi {styled} dans votre style.</translation>
    </message>
    <message>
        <source>To your own ear it does not write more like you. You can switch it off and lose nothing.</source>
        <translation>À votre oreille, il n’écrit pas davantage comme vous. Vous pouvez le désactiver sans rien perdre.</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Compte rendu de réunion</translation>
    </message>
    <message>
        <source>Article outline</source>
        <translation>Plan d’article</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>weaknesses</name>
    <message>
        <source>This model is weak at summaries, so the sentences that say most are picked, word for word.</source>
        <translation>Ce modèle résume mal : les phrases qui en disent le plus sont reprises mot pour mot.</translation>
    </message>
    <message>
        <source>This model does not know how to translate from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more. Choose another model.</source>
        <translation>Ce modèle ne sait pas traduire ({source} → {target})&#x202f;: {percent} points sur 100, alors qu’une traduction utilisable en a {usable} ou plus. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This model translates roughly from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more.</source>
        <translation>Ce modèle traduit approximativement ({source} → {target})&#x202f;: {percent} points sur 100, alors qu’une traduction utilisable en a {usable} ou plus.</translation>
    </message>
    <message>
        <source>Models of this size seldom do this well. Read the answer with care.</source>
        <translation>Les modèles de cette taille font rarement cela bien. Lisez la réponse avec soin.</translation>
    </message>
    <message>
        <source>In a test, {percent} % of this model&apos;s answers were fit to use. Read the answer with care.</source>
        <translation>Dans un essai, {percent} % des réponses de ce modèle étaient utilisables. Lisez la réponse avec soin.</translation>
    </message>
    <message>
        <source>This model gets {percent} % of sentences fully right. Read every change.</source>
        <translation>Ce modèle corrige parfaitement {percent}&#x202f;% des phrases. Relisez chaque modification.</translation>
    </message>
    <message>
        <source>This model translates roughly: {percent} points of 100, where a usable translation has 50 or more.</source>
        <translation>Ce modèle traduit approximativement&#x202f;: {percent} points sur 100, alors qu’une traduction utilisable en a 50 ou plus.</translation>
    </message>
    <message>
        <source>Key sentences often say more of a text than this model&apos;s summary. Choose the action Key sentences instead.</source>
        <translation>Les phrases clés en disent souvent plus sur un texte que le résumé de ce modèle. Choisissez plutôt l’action Phrases clés.</translation>
    </message>
    <message>
        <source>The first sentence of a text often says more than this model&apos;s headline.</source>
        <translation>La première phrase d’un texte en dit souvent plus que le titre de ce modèle.</translation>
    </message>
    <message>
        <source>This model leaves {percent} % of sentences as they are.</source>
        <translation>Ce modèle laisse {percent}&#x202f;% des phrases telles quelles.</translation>
    </message>
    <message>
        <source>This model seldom does what an instruction asks. Read its answer with care.</source>
        <translation>Ce modèle fait rarement ce que demande une instruction. Lisez sa réponse avec attention.</translation>
    </message>
</context>
</TS>
