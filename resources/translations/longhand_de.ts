<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>Longhand itself is under the MIT licence. It is built on these libraries:</source>
        <translation>Longhand selbst steht unter der MIT-Lizenz. Es baut auf diesen Bibliotheken auf:</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>siehe deren eigene Dateien</translation>
    </message>
    <message>
        <source>This model has no card: there is no MODEL_CARD.md and no README.md in its folder.</source>
        <translation>Dieses Modell hat keine Modellkarte: In seinem Ordner liegt weder MODEL_CARD.md noch README.md.</translation>
    </message>
    <message>
        <source>About Longhand</source>
        <translation>Über Longhand</translation>
    </message>
    <message>
        <source>A writing assistant with a language model of its own. It makes no connections: what you write stays on this computer.</source>
        <translation>Ein Schreibassistent mit eigenem Sprachmodell. Er stellt keine Verbindungen her: Was Sie schreiben, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Do what the instruction says</source>
        <translation>Der Anweisung folgen</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Eine Frage beantworten</translation>
    </message>
    <message>
        <source>Weigh labels</source>
        <translation>Kategorien abwägen</translation>
    </message>
    <message>
        <source>Read into a form</source>
        <translation>In ein Formular übertragen</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Say it in other words</source>
        <translation>In andere Worte fassen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>Einen Titel finden</translation>
    </message>
    <message>
        <source>Pick sentences</source>
        <translation>Sätze auswählen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>&amp;Erklärung</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>A&amp;ufgabe</translation>
    </message>
    <message>
        <source>&amp;Reads</source>
        <translation>&amp;Liest</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>&amp;Instruction</source>
        <translation>An&amp;weisung</translation>
    </message>
    <message>
        <source>&amp;Works on</source>
        <translation>&amp;Bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Kategorien</translation>
    </message>
    <message>
        <source>&amp;JSON Schema</source>
        <translation>&amp;JSON-Schema</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Beis&amp;piele</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>One sentence that says what it does</source>
        <translation>Ein Satz, der sagt, was sie tut</translation>
    </message>
    <message>
        <source>What the model is told. {text}, {document}, {language} and {title} are filled in.</source>
        <translation>Was dem Modell gesagt wird. {text}, {document}, {language} und {title} werden eingesetzt.</translation>
    </message>
    <message>
        <source>such as: friendly, formal, angry</source>
        <translation>etwa: freundlich, förmlich, wütend</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of a model for this action</source>
        <translation>Den Ordner eines Modells für diese Aktion wählen</translation>
    </message>
    <message>
        <source>the model in use, a model folder, or server:</source>
        <translation>das Modell in Gebrauch, ein Modellordner oder server:</translation>
    </message>
    <message>
        <source>the selection, or the whole text</source>
        <translation>die Auswahl oder den ganzen Text</translation>
    </message>
    <message>
        <source>the text before the cursor</source>
        <translation>den Text vor dem Cursor</translation>
    </message>
    <message>
        <source>stands in the panel</source>
        <translation>steht in der Seitenleiste</translation>
    </message>
    <message>
        <source>is shown as changes to accept or reject</source>
        <translation>wird als Änderungen gezeigt, die Sie annehmen oder ablehnen</translation>
    </message>
    <message>
        <source>is written into the text</source>
        <translation>wird in den Text geschrieben</translation>
    </message>
    <message>
        <source>the whole at once</source>
        <translation>alles auf einmal</translation>
    </message>
    <message>
        <source>each paragraph on its own</source>
        <translation>jeden Absatz für sich</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Die Antwort dazu</translation>
    </message>
    <message>
        <source>Add example</source>
        <translation>Beispiel hinzufügen</translation>
    </message>
    <message>
        <source>Show the model what an answer looks like</source>
        <translation>Dem Modell zeigen, wie eine Antwort aussieht</translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Take the chosen example away</source>
        <translation>Das gewählte Beispiel entfernen</translation>
    </message>
</context>
<context>
    <name>ActionOptions</name>
    <message>
        <source>The model was not made for this language</source>
        <translation>Das Modell wurde nicht für diese Sprache gemacht</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Ihre Änderung</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>Sprache, in die übersetzt wird</translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation>Länge der Antwort</translation>
    </message>
    <message>
        <source>Describe your change, such as: make this a list</source>
        <translation>Beschreiben Sie Ihre Änderung, etwa: eine Liste daraus machen</translation>
    </message>
    <message>
        <source>What the model is told to do (Ctrl+Return runs it)</source>
        <translation>Was das Modell tun soll (Ctrl+Return führt es aus)</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Columns, or a JSON Schema</source>
        <translation>Spalten, oder ein JSON-Schema</translation>
    </message>
    <message>
        <source>Such as: when was the house built?</source>
        <translation>Etwa: Wann wurde das Haus gebaut?</translation>
    </message>
    <message>
        <source>What the text shall answer (Ctrl+Return asks)</source>
        <translation>Was der Text beantworten soll (Ctrl+Return fragt)</translation>
    </message>
    <message>
        <source>Name, date, price</source>
        <translation>Name, Datum, Preis</translation>
    </message>
    <message>
        <source>The form that the answer must have (Ctrl+Return runs it)</source>
        <translation>Die Form, die die Antwort haben muss (Ctrl+Return führt es aus)</translation>
    </message>
</context>
<context>
    <name>ActionTrial</name>
    <message>
        <source>The model is at work.</source>
        <translation>Das Modell arbeitet.</translation>
    </message>
    <message>
        <source>Write or paste a few sentences above first.</source>
        <translation>Schreiben Sie zuerst oben ein paar Sätze oder fügen Sie welche ein.</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln tokens</source>
        <translation>
            <numerusform>%Ln Token gelesen</numerusform>
            <numerusform>%Ln Token gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %Ln</source>
        <translation>
            <numerusform>%Ln geschrieben</numerusform>
            <numerusform>%Ln geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <source>Stop and keep what came</source>
        <translation>Anhalten und behalten, was da ist</translation>
    </message>
    <message>
        <source>Run the action on the text above</source>
        <translation>Die Aktion mit dem Text oben ausführen</translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation>Text zum Ausprobieren</translation>
    </message>
    <message>
        <source>A few sentences to try it on</source>
        <translation>Ein paar Sätze zum Ausprobieren</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was dabei herauskam</translation>
    </message>
    <message>
        <source>The answer appears here</source>
        <translation>Die Antwort erscheint hier</translation>
    </message>
</context>
<context>
    <name>ActionsWindow</name>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Gehört zum Programm</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved. It is in the menu Write, the panel and the command palette.</source>
        <translation>Gespeichert. Sie finden die Aktion im Menü Schreiben, in der Seitenleiste und in der Befehlspalette.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie der Aktion einen Namen.</translation>
    </message>
    <message>
        <source>Explain in one sentence what it does.</source>
        <translation>Erklären Sie in einem Satz, was sie tut.</translation>
    </message>
    <message>
        <source>Write the instruction: what the model should do.</source>
        <translation>Schreiben Sie die Anweisung: was das Modell tun soll.</translation>
    </message>
    <message>
        <source>Write two or more labels, with commas between them.</source>
        <translation>Schreiben Sie zwei oder mehr Kategorien, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Give every example its answer, or take it away.</source>
        <translation>Geben Sie jedem Beispiel eine Antwort oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>This does not work yet: {reason}</source>
        <translation>Das geht so noch nicht: {reason}</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neue Aktion</translation>
    </message>
    <message>
        <source>Does what its instruction says with the selection, or the whole text.</source>
        <translation>Macht mit der Auswahl oder dem ganzen Text, was die Anweisung sagt.</translation>
    </message>
    <message>
        <source>Say this in a simpler way.</source>
        <translation>Formuliere das einfacher.</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}, geändert</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>In {name} geschrieben.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Make an action of your own</source>
        <translation>Eine eigene Aktion anlegen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Make a new action from this one</source>
        <translation>Aus dieser Aktion eine neue machen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this action of your own</source>
        <translation>Diese eigene Aktion entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take in an action from a file</source>
        <translation>Eine Aktion aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write this action to a file to hand on</source>
        <translation>Diese Aktion zum Weitergeben in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this action in your own folder</source>
        <translation>Diese Aktion in Ihrem eigenen Ordner speichern</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Write a sentence first; alternatives go on from it.</source>
        <translation>Schreiben Sie zuerst einen Satz; die Alternativen setzen ihn fort.</translation>
    </message>
</context>
<context>
    <name>AlternativesBox</name>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc takes none</source>
        <translation>↑ ↓ wählen · Enter übernimmt · Esc übernimmt nichts</translation>
    </message>
    <message>
        <source>(the model ends the text here)</source>
        <translation>(das Modell beendet den Text hier)</translation>
    </message>
    <message>
        <source>Alternative {number} of {all}: {text}</source>
        <translation>Alternative {number} von {all}: {text}</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Put this text in the place of the one that was read</source>
        <translation>Den gelesenen Text durch diesen ersetzen</translation>
    </message>
    <message>
        <source>This answer goes into your text, at the cursor.</source>
        <translation>Diese Antwort wird am Cursor in Ihren Text eingefügt.</translation>
    </message>
    <message>
        <source>The answer appears here. Take it into your text with the buttons below.</source>
        <translation>Die Antwort erscheint hier. Mit den Schaltflächen darunter übernehmen Sie sie in Ihren Text.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens of the text did not fit and were not read.</source>
        <translation>
            <numerusform>%Ln Token des Textes passte nicht hinein und wurde nicht gelesen.</numerusform>
            <numerusform>%Ln Token des Textes passten nicht hinein und wurden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>ended at the length limit</source>
        <translation>endete an der Längengrenze</translation>
    </message>
    <message>
        <source>stopped by you; what came is kept</source>
        <translation>von Ihnen angehalten; was da ist, bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in {seconds} s</source>
        <translation>
            <numerusform>%Ln Token in {seconds} s</numerusform>
            <numerusform>%Ln Token in {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % of the text was read</source>
        <translation>{share} % des Textes wurden gelesen</translation>
    </message>
    <message>
        <source>No text came</source>
        <translation>Es kam kein Text</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Insert at cursor</source>
        <translation>Am Cursor einfügen</translation>
    </message>
    <message>
        <source>Put this text in at the cursor</source>
        <translation>Diesen Text am Cursor einfügen</translation>
    </message>
    <message>
        <source>Stopped at the length limit: go on</source>
        <translation>An der Längengrenze angehalten: weiter</translation>
    </message>
    <message>
        <source>Write on with as much room again</source>
        <translation>Mit noch einmal so viel Platz weiterschreiben</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier fortfahren</translation>
    </message>
    <message>
        <source>Do the rest; what is finished is not done again</source>
        <translation>Den Rest erledigen; was fertig ist, wird nicht noch einmal gemacht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole answer</source>
        <translation>Die ganze Antwort kopieren</translation>
    </message>
    <message>
        <source>The text does not say.</source>
        <translation>Der Text sagt es nicht.</translation>
    </message>
    <message>
        <source>The text names nothing of this kind.</source>
        <translation>Der Text nennt nichts dergleichen.</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message numerus="yes">
        <source>Side by side, %Ln to look at</source>
        <translation>
            <numerusform>Nebeneinander, %Ln auffällig</numerusform>
            <numerusform>Nebeneinander, %Ln auffällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>The words that carry it</source>
        <translation>Die Wörter, die den Ausschlag geben</translation>
    </message>
    <message>
        <source>It rests on these sentences. Choose one to see it in the text.</source>
        <translation>Sie stützt sich auf diese Sätze. Wählen Sie einen, um ihn im Text zu sehen.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>eine Einheit</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>eine Adresse</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>ein Eintrag</translation>
    </message>
    <message>
        <source>{kind} of the text that is gone: {what}</source>
        <translation>{kind} des Textes fehlt jetzt: {what}</translation>
    </message>
    <message>
        <source>{kind} that is not in the text: {what}</source>
        <translation>{kind} nicht im Text: {what}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation>Sätze des Textes</translation>
    </message>
    <message>
        <source>Choose one to see it in the text</source>
        <translation>Wählen Sie einen, um ihn im Text zu sehen</translation>
    </message>
    <message>
        <source>The text and its translation beside each other</source>
        <translation>Der Text und seine Übersetzung nebeneinander</translation>
    </message>
</context>
<context>
    <name>AnswerPlace</name>
    <message>
        <source>The text that this answer was made from has changed.</source>
        <translation>Der Text, aus dem diese Antwort entstand, hat sich geändert.</translation>
    </message>
    <message>
        <source>This answer was made from a text in another tab.</source>
        <translation>Diese Antwort entstand aus einem Text in einem anderen Tab.</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Rückgängig holt alles zurück.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>This answer ended before it was complete.</source>
        <translation>Diese Antwort endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>A part of this text was not read for the answer.</source>
        <translation>Ein Teil dieses Textes wurde für die Antwort nicht gelesen.</translation>
    </message>
    <message>
        <source>Your text has changed since.</source>
        <translation>Ihr Text hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Not all of this text is in sight.</source>
        <translation>Nicht alles von diesem Text ist zu sehen.</translation>
    </message>
    <message>
        <source>Replace the whole text, {length}</source>
        <translation>Ganzen Text ersetzen, {length}</translation>
    </message>
    <message>
        <source>Replace what was read, {length}</source>
        <translation>Gelesenen Text ersetzen, {length}</translation>
    </message>
    <message>
        <source>Replace the selection, {length}</source>
        <translation>Auswahl ersetzen, {length}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>This sentence is not in your text any more.</source>
        <translation>Dieser Satz steht nicht mehr in Ihrem Text.</translation>
    </message>
    <message>
        <source>The document is open for reading only.</source>
        <translation>Das Dokument ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>BlindPage</name>
    <message>
        <source>{number} of {all}: which one goes on more like you?</source>
        <translation>{number} von {all}: Welche Fortsetzung klingt mehr nach Ihnen?</translation>
    </message>
    <message>
        <source>{number} of {all}: two continuations are written…</source>
        <translation>{number} von {all}: Zwei Fortsetzungen werden geschrieben …</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>This one reads more like me</source>
        <translation>Diese klingt mehr nach mir</translation>
    </message>
    <message>
        <source>Continuation on the left</source>
        <translation>Fortsetzung links</translation>
    </message>
    <message>
        <source>Continuation on the right</source>
        <translation>Fortsetzung rechts</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keine von beiden</translation>
    </message>
    <message>
        <source>I see no difference</source>
        <translation>Ich sehe keinen Unterschied</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Goal in words</source>
        <translation>&amp;Ziel in Wörtern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>{name}, missing</source>
        <translation>{name}, fehlt</translation>
    </message>
    <message>
        <source>{name}, {words} words</source>
        <translation>{name}, {words} Wörter</translation>
    </message>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}, Ebene {level}</translation>
    </message>
    <message>
        <source>{title}, by {author}</source>
        <translation>{title} von {author}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} of {goal} words, {share} %</source>
        <translation>{words} von {goal} Wörtern, {share} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are not in the book.</source>
        <translation>
            <numerusform>%Ln Datei ist nicht im Buch.</numerusform>
            <numerusform>%Ln Dateien sind nicht im Buch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Drag a file to move it in the book, or press Alt with Up or Down</source>
        <translation>Eine Datei ziehen, um sie im Buch zu verschieben, oder Alt mit Auf oder Ab drücken</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Put these files at the end of the book</source>
        <translation>Diese Dateien ans Ende des Buchs stellen</translation>
    </message>
</context>
<context>
    <name>BoolField</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>ChatBox</name>
    <message>
        <source>Talk</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Talk about your text here. The model reads it, as far as it fits.</source>
        <translation>Sprechen Sie hier über Ihren Text. Das Modell liest ihn, soweit er hineinpasst.</translation>
    </message>
    <message>
        <source>Your next words</source>
        <translation>Ihre nächsten Worte</translation>
    </message>
    <message>
        <source>You change an earlier turn. Sent, it begins a talk of its own; this one stays.</source>
        <translation>Sie ändern einen früheren Beitrag. Gesendet beginnt er ein eigenes Gespräch; dieses bleibt.</translation>
    </message>
    <message>
        <source>You change your last turn. Sent, it gets another answer.</source>
        <translation>Sie ändern Ihren letzten Beitrag. Gesendet bekommt er eine andere Antwort.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Write, then Enter; Shift+Enter begins a new line</source>
        <translation>Schreiben, dann Enter; Shift+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put the last answer in at the cursor</source>
        <translation>Die letzte Antwort am Cursor einfügen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Die letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Begin another talk; this one is kept</source>
        <translation>Ein anderes Gespräch beginnen; dieses bleibt erhalten</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>The talks about this document</source>
        <translation>Die Gespräche über dieses Dokument</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message numerus="yes">
        <source>The rest of the paragraph goes, %Ln words</source>
        <translation>
            <numerusform>Der Rest des Absatzes entfällt, %Ln Wort</numerusform>
            <numerusform>Der Rest des Absatzes entfällt, %Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model would rather have written</source>
        <translation>Was das Modell lieber geschrieben hätte</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>A command or an action</source>
        <translation>Ein Befehl oder eine Aktion</translation>
    </message>
    <message>
        <source>Command or action</source>
        <translation>Befehl oder Aktion</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>Nothing has these letters in its name.</source>
        <translation>Kein Name enthält diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>a model was fetched</source>
        <translation>ein Modell wurde geholt</translation>
    </message>
    <message>
        <source>a server did the work</source>
        <translation>ein Server hat die Arbeit getan</translation>
    </message>
    <message>
        <source>a newer version was looked for</source>
        <translation>es wurde nach einer neueren Version gesucht</translation>
    </message>
    <message>
        <source>Longhand writes down each connection before it makes it. These are all.</source>
        <translation>Longhand schreibt jede Verbindung auf, bevor es sie herstellt. Dies sind alle.</translation>
    </message>
    <message>
        <source>Longhand has made no connection yet. It writes down each before it makes it.</source>
        <translation>Longhand hat noch keine Verbindung hergestellt. Jede wird vorher aufgeschrieben.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ContextWindow</name>
    <message>
        <source>Select a passage in the document first.</source>
        <translation>Markieren Sie zuerst eine Textstelle im Dokument.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens do not fit and would not be read.</source>
        <translation>
            <numerusform>%Ln Token passt nicht hinein und würde nicht gelesen.</numerusform>
            <numerusform>%Ln Token passen nicht hinein und würden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>Was dem Modell gesagt wird</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Passage: {name}</source>
        <translation>Textstelle: {name}</translation>
    </message>
    <message>
        <source>Turns of the talk</source>
        <translation>Gesprächsverlauf</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Author&apos;s note</source>
        <translation>Autorennotiz</translation>
    </message>
    <message>
        <source>Kept free for the answer</source>
        <translation>Für die Antwort frei gehalten</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>Was das Modell liest</translation>
    </message>
    <message>
        <source>The model would read nothing now: choose an action and write or select a text.</source>
        <translation>Das Modell würde jetzt nichts lesen: Wählen Sie eine Aktion und schreiben oder markieren Sie einen Text.</translation>
    </message>
    <message>
        <source>{sent} of {room} tokens would be read.</source>
        <translation>{sent} von {room} Token würden gelesen.</translation>
    </message>
    <message>
        <source>&amp;Memory: what the model should always know; it stands at the head of what the model reads</source>
        <translation>&amp;Gedächtnis: was das Modell immer wissen soll; es steht am Anfang dessen, was das Modell liest</translation>
    </message>
    <message>
        <source>Author&apos;s &amp;note: how it shall go on, near the end of what it reads</source>
        <translation>Autoren&amp;notiz: wie es weitergehen soll, kurz vor dem Ende dessen, was es liest</translation>
    </message>
    <message>
        <source>&amp;Passages and files it reads as well</source>
        <translation>&amp;Textstellen und Dateien, die es außerdem liest</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Pin the passage selected in the document</source>
        <translation>Die im Dokument markierte Textstelle anheften</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Pin another text file</source>
        <translation>Eine weitere Textdatei anheften</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the chosen passage or file off</source>
        <translation>Die gewählte Textstelle oder Datei lösen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Passages and files</source>
        <translation>Textstellen und Dateien</translation>
    </message>
    <message>
        <source>Parts of what the model reads</source>
        <translation>Teile dessen, was das Modell liest</translation>
    </message>
    <message>
        <source>The prompt as the model reads it</source>
        <translation>Der Prompt, wie das Modell ihn liest</translation>
    </message>
</context>
<context>
    <name>DiscardedDialog</name>
    <message>
        <source>Discarded texts</source>
        <translation>Verworfene Texte</translation>
    </message>
    <message>
        <source>These texts were discarded without saving. Each is kept for 30 days at least.</source>
        <translation>Diese Texte wurden verworfen, ohne gespeichert zu werden. Jeder wird mindestens 30 Tage aufbewahrt.</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Anfang des Textes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DiscardedTexts</name>
    <message>
        <source>No discarded text is kept.</source>
        <translation>Es ist kein verworfener Text aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie von {name}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>This document has not been saved yet, so it has no earlier versions.</source>
        <translation>Dieses Dokument wurde noch nicht gespeichert und hat deshalb keine früheren Fassungen.</translation>
    </message>
    <message>
        <source>No earlier version of “{name}” is kept yet. The next save keeps the one before it.</source>
        <translation>Von „{name}“ ist noch keine frühere Fassung aufbewahrt. Beim nächsten Speichern wird die Fassung davor aufbewahrt.</translation>
    </message>
    <message>
        <source>Save the document first: a version is kept with its file.</source>
        <translation>Speichern Sie das Dokument zuerst: Eine Fassung wird bei ihrer Datei aufbewahrt.</translation>
    </message>
    <message>
        <source>The version “{name}” is kept. File, Versions shows it.</source>
        <translation>Die Fassung „{name}“ wird aufbewahrt. Sie steht unter Datei, Fassungsübersicht.</translation>
    </message>
    <message>
        <source>From the version of {date} a passage is restored, and not saved yet.</source>
        <translation>Aus der Fassung vom {date} ist eine Stelle wiederhergestellt und noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The text is that of {date} again, and not saved yet. Undo brings back the text of before.</source>
        <translation>Der Text ist wieder der von {date} und noch nicht gespeichert. Rückgängig bringt den vorigen Text zurück.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>EarlierVersionsDialog</name>
    <message>
        <source>The text as it is now</source>
        <translation>Text, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Too much has changed to be compared. This is how the version begins:</source>
        <translation>Es hat sich zu viel geändert, um es zu vergleichen. So beginnt die Fassung:</translation>
    </message>
    <message>
        <source>This version is the text as it is now.</source>
        <translation>Diese Fassung ist der Text, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>Die beiden Fassungen sind gleich.</translation>
    </message>
    <message>
        <source>Restoring it would change the text: words that come back: {come}, words that go: {go}.</source>
        <translation>Wiederherstellen würde den Text ändern. Wörter, die zurückkommen: {come}; Wörter, die wegfallen: {go}.</translation>
    </message>
    <message>
        <source>Words of this version alone: {come}, words of the other alone: {go}.</source>
        <translation>Wörter nur in dieser Fassung: {come}; Wörter nur in der anderen: {go}.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>With every save Longhand keeps the version before, and the last five of “{name}” are here. Versions that you have named stay until you delete them.</source>
        <translation>Bei jedem Speichern behält Longhand die vorige Fassung; hier sind die letzten fünf von „{name}“. Fassungen, denen Sie einen Namen gegeben haben, bleiben, bis Sie sie löschen.</translation>
    </message>
    <message>
        <source>Compared with:</source>
        <translation>Verglichen mit:</translation>
    </message>
    <message>
        <source>Restore this change</source>
        <translation>Diese Änderung wiederherstellen</translation>
    </message>
    <message>
        <source>Struck out: not in the chosen version. Underlined: in the chosen version alone. Click a change to restore it.</source>
        <translation>Durchgestrichen: nicht in der gewählten Fassung. Unterstrichen: nur in der gewählten Fassung. Klicken Sie eine Änderung an, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>What restoring the version would change</source>
        <translation>Was das Wiederherstellen der Fassung ändern würde</translation>
    </message>
    <message>
        <source>Open as a new document</source>
        <translation>Als neues Dokument öffnen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Write or paste your text here, or open a file with Ctrl+O.</source>
        <translation>Schreiben Sie Ihren Text hier, fügen Sie ihn ein oder öffnen Sie mit Ctrl+O eine Datei.</translation>
    </message>
    <message>
        <source>Ctrl+Return lets the model write on, and Esc stops it.</source>
        <translation>Ctrl+Return lässt das Modell weiterschreiben, Esc hält es an.</translation>
    </message>
    <message>
        <source>F1 opens the guide.</source>
        <translation>F1 öffnet das Handbuch.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen with encoding</source>
        <translation>Mit anderer Kodierung öffnen</translation>
    </message>
    <message>
        <source>“{name}” is read again from the disk. Choose what makes its text readable.</source>
        <translation>„{name}“ wird neu vom Datenträger gelesen. Wählen Sie die Kodierung, in der der Text lesbar ist.</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Kodierungen</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Anfang des Textes</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file is not written in this encoding.</source>
        <translation>Die Datei ist nicht in dieser Kodierung geschrieben.</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>{name} is no picture that can be read.</source>
        <translation>{name} ist kein Bild, das gelesen werden kann.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; empty takes the one that is shown.</source>
        <translation>Steht in den Eigenschaften der Datei; leer gilt der angezeigte.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the text, for screen readers and hyphens.</source>
        <translation>Die Sprache des Textes, für Bildschirmleser und Silbentrennung.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>A picture that is shown before the book; empty for none.</source>
        <translation>Ein Bild, das vor dem Buch gezeigt wird; leer für keines.</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>Wie der Text</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a picture on this computer</source>
        <translation>Ein Bild auf diesem Computer auswählen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Choose a place for the file and write it</source>
        <translation>Einen Ort für die Datei auswählen und sie schreiben</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>“{name}” is no longer in its folder. Your text is here; saving writes the file anew.</source>
        <translation>„{name}“ liegt nicht mehr in seinem Ordner. Ihr Text ist hier; beim Speichern wird die Datei neu geschrieben.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>“{name}” mixes several kinds of line ends. Saving makes them all alike.</source>
        <translation>„{name}“ mischt verschiedene Zeilenenden. Beim Speichern werden sie vereinheitlicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) of “{name}” could not be read. It was opened for reading only.</source>
        <translation>
            <numerusform>%Ln Zeichen von „{name}“ konnte nicht gelesen werden. Die Datei wurde nur zum Lesen geöffnet.</numerusform>
            <numerusform>%Ln Zeichen von „{name}“ konnten nicht gelesen werden. Die Datei wurde nur zum Lesen geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation>Mit anderer Kodierung öffnen …</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Trotzdem bearbeiten</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>„{name}“ wird geöffnet…</translation>
    </message>
    <message>
        <source>Saving “{name}”…</source>
        <translation>„{name}“ wird gespeichert…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen Text behalten</translation>
    </message>
    <message>
        <source>Open as read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation>Als UTF-8 speichern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation>Keine zuletzt geöffneten Dateien</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{replaced} in %Ln documents</source>
        <translation>
            <numerusform>{replaced} in %Ln Dokument</numerusform>
            <numerusform>{replaced} in %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all tabs</source>
        <translation>
            <numerusform>%Ln in allen Tabs</numerusform>
            <numerusform>%Ln in allen Tabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>The first replacements</source>
        <translation>Die ersten Ersetzungen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Capital and small letters are different</source>
        <translation>Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Not as a part of a longer word</source>
        <translation>Nicht als Teil eines längeren Wortes</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Reg. Ausdruck</translation>
    </message>
    <message>
        <source>A regular expression; in the replacement $1 or \1 is its first group and $&amp; all that was found</source>
        <translation>Ein regulärer Ausdruck; in der Ersetzung steht $1 oder \1 für die erste Gruppe und $&amp; für alles Gefundene</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>In der Auswahl</translation>
    </message>
    <message>
        <source>Only in the text that is selected now</source>
        <translation>Nur in dem Text, der gerade ausgewählt ist</translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation>In allen Tabs</translation>
    </message>
    <message>
        <source>In every open document, one after the other</source>
        <translation>In allen geöffneten Dokumenten, eines nach dem anderen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Shift+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this match and go to the next (Return)</source>
        <translation>Diesen Treffer ersetzen und zum nächsten gehen (Return)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace every match; one undo takes all of it back</source>
        <translation>Jeden Treffer ersetzen; ein einziges Rückgängig nimmt alles zurück</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>F8 or Esc brings everything back</source>
        <translation>F8 oder Esc holt alles zurück</translation>
    </message>
</context>
<context>
    <name>FolderCheck</name>
    <message>
        <source>the folder did not answer in time</source>
        <translation>der Ordner hat nicht rechtzeitig geantwortet</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Choose the file of a model</source>
        <translation>Die Datei eines Modells wählen</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF-Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder of a model on this computer</source>
        <translation>Den Ordner eines Modells auf diesem Computer wählen</translation>
    </message>
    <message>
        <source>GGUF file…</source>
        <translation>GGUF-Datei…</translation>
    </message>
    <message>
        <source>Choose a model that is one GGUF file on this computer</source>
        <translation>Ein Modell wählen, das eine einzige GGUF-Datei auf diesem Computer ist</translation>
    </message>
    <message>
        <source>Use starter</source>
        <translation>Startmodell verwenden</translation>
    </message>
    <message>
        <source>Go back to the model that came with Longhand</source>
        <translation>Zurück zu dem Modell, das mit Longhand kam</translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation>Zeile {line}: {text}</translation>
    </message>
    <message numerus="yes">
        <source>Not found in %Ln files.</source>
        <translation>
            <numerusform>In %Ln Datei nicht gefunden.</numerusform>
            <numerusform>In %Ln Dateien nicht gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more: the search ends after {hits} hits.</source>
        <translation>Es gibt noch mehr: Die Suche endet nach {hits} Treffern.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New documents and folders, and the book</source>
        <translation>Neue Dokumente und Ordner, und das Buch</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation>In den Dateien suchen</translation>
    </message>
    <message>
        <source>Search in the book</source>
        <translation>Im Buch suchen</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Reg. Ausdruck</translation>
    </message>
    <message>
        <source>Search with a regular expression</source>
        <translation>Mit einem regulären Ausdruck suchen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion: {text}, Tab to accept</source>
        <translation>Vorschlag: {text}, Tab übernimmt</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>The glossary cannot be read: {reason}</source>
        <translation>Das Glossar kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Language it is put into</source>
        <translation>Sprache, in die es übersetzt wird</translation>
    </message>
    <message>
        <source>The glossary could not be written: {reason}</source>
        <translation>Das Glossar konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>%Ln Eintrag übernommen</numerusform>
            <numerusform>%Ln Einträge übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>What a word must become when a text is translated. A sentence that does not keep to it is marked.</source>
        <translation>Wie ein Wort beim Übersetzen wiedergegeben werden muss. Ein Satz, der sich nicht daran hält, wird gekennzeichnet.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>Wort hinzufügen</translation>
    </message>
    <message>
        <source>Add a line to the glossary</source>
        <translation>Dem Glossar eine Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the chosen line away</source>
        <translation>Die gewählte Zeile entfernen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take in words from a CSV file: term, language, translation</source>
        <translation>Wörter aus einer CSV-Datei übernehmen: Begriff, Sprache, Übersetzung</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>What&apos;s new</source>
        <translation>Neuerungen</translation>
    </message>
    <message>
        <source>No page has “{words}” in it. Try another word.</source>
        <translation>Keine Seite enthält „{words}“. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Longhand guide</source>
        <translation>Longhand-Handbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>Im Handbuch suchen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the guide (Esc)</source>
        <translation>Das Handbuch schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Reading “{name}”…</source>
        <translation>„{name}“ wird gelesen…</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>„{name}“ wird geschrieben…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>“{name}” was opened as Markdown in a new document. The file itself stays as it is.</source>
        <translation>„{name}“ wurde als Markdown in einem neuen Dokument geöffnet. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will be put beside the text when you save it.</source>
        <translation>
            <numerusform>%Ln Bild wird beim Speichern neben dem Text abgelegt.</numerusform>
            <numerusform>%Ln Bilder werden beim Speichern neben dem Text abgelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {list}.</source>
        <translation>Weggelassen: {list}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>„{name}“ wurde geschrieben.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be put beside the text.</source>
        <translation>
            <numerusform>%Ln Bild konnte nicht neben dem Text abgelegt werden.</numerusform>
            <numerusform>%Ln Bilder konnten nicht neben dem Text abgelegt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutParts</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln Kommentar</numerusform>
            <numerusform>%Ln Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the marks of %Ln change(s), taken as accepted</source>
        <translation>
            <numerusform>die Markierung von %Ln Änderung, die als angenommen gilt</numerusform>
            <numerusform>die Markierungen von %Ln Änderungen, die als angenommen gelten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted passage(s)</source>
        <translation>
            <numerusform>%Ln gelöschte Stelle</numerusform>
            <numerusform>%Ln gelöschte Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the layout of %Ln equation(s)</source>
        <translation>
            <numerusform>das Aussehen von %Ln Formel</numerusform>
            <numerusform>das Aussehen von %Ln Formeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the merged cells of %Ln table(s)</source>
        <translation>
            <numerusform>die verbundenen Zellen von %Ln Tabelle</numerusform>
            <numerusform>die verbundenen Zellen von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>Kopf- und Fußzeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden passage(s)</source>
        <translation>
            <numerusform>%Ln verborgene Stelle</numerusform>
            <numerusform>%Ln verborgene Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded object(s)</source>
        <translation>
            <numerusform>%Ln eingebettetes Objekt</numerusform>
            <numerusform>%Ln eingebettete Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that could not be read</source>
        <translation>
            <numerusform>%Ln Zeichen, das nicht gelesen werden konnte</numerusform>
            <numerusform>%Ln Zeichen, die nicht gelesen werden konnten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) that cannot be read</source>
        <translation>
            <numerusform>%Ln Seite, die nicht gelesen werden kann</numerusform>
            <numerusform>%Ln Seiten, die nicht gelesen werden können</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below this one</source>
        <translation>
            <numerusform>%Ln weitere darunter</numerusform>
            <numerusform>%Ln weitere darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ModelHead</name>
    <message>
        <source>waking…</source>
        <translation>startet…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>The model is loaded when you first need it.</source>
        <translation>Das Modell wird geladen, wenn Sie es zum ersten Mal brauchen.</translation>
    </message>
    <message>
        <source>Chosen for this action</source>
        <translation>Für diese Aktion gewählt</translation>
    </message>
    <message>
        <source>{millions} million parameters, {precision}</source>
        <translation>{millions} Millionen Parameter, {precision}</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Die Engine wird gestartet</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>On {device}</source>
        <translation>{device}</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>In meinem Stil fortsetzen</translation>
    </message>
    <message>
        <source>The style “{name}”, for Continue and suggestions</source>
        <translation>Der Stil „{name}“, für Fortsetzen und Vorschläge</translation>
    </message>
    <message numerus="yes">
        <source>Reads %Ln tokens at once; a token is a short word, or a part of a long one</source>
        <translation>
            <numerusform>Liest %Ln Token auf einmal; ein Token ist ein kurzes Wort oder ein Teil eines langen</numerusform>
            <numerusform>Liest %Ln Token auf einmal; ein Token ist ein kurzes Wort oder ein Teil eines langen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model, {percent} %</source>
        <translation>Modell wird geladen, {percent} %</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading part {part} of {total}</source>
        <translation>Teil {part} von {total} wird gelesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Writing part {part} of {total}</source>
        <translation>Teil {part} von {total} wird geschrieben</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose another model in Settings (Ctrl+,)</source>
        <translation>Ein anderes Modell in den Einstellungen wählen (Ctrl+,)</translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation>Modell ändern</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>ModelTools</name>
    <message>
        <source>What a model wrote</source>
        <translation>Was ein Modell geschrieben hat</translation>
    </message>
    <message>
        <source>Translate a text first; it is then shown beside its translation.</source>
        <translation>Übersetzen Sie zuerst einen Text; er wird dann neben seiner Übersetzung gezeigt.</translation>
    </message>
    <message>
        <source>Pinned files that could not be read were left out: {names}</source>
        <translation>Angeheftete Dateien, die nicht gelesen werden konnten, wurden weggelassen: {names}</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>To get</source>
        <translation>Zu holen</translation>
    </message>
    <message>
        <source>{model} (recommended)</source>
        <translation>{model} (empfohlen)</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>May be slow</source>
        <translation>Vielleicht langsam</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>It can: {tasks}.</source>
        <translation>Es kann: {tasks}.</translation>
    </message>
    <message>
        <source>It comes with Longhand, and writes and translates short plain texts.</source>
        <translation>Es kommt mit Longhand und schreibt und übersetzt kurze, einfache Texte.</translation>
    </message>
    <message>
        <source>Languages: {languages}. By {makers}.</source>
        <translation>Sprachen: {languages}. Von {makers}.</translation>
    </message>
    <message>
        <source>Its makers ask that their terms are accepted first.</source>
        <translation>Die Hersteller verlangen, dass ihre Bedingungen zuerst angenommen werden.</translation>
    </message>
    <message>
        <source>Its makers do not allow it in every region.</source>
        <translation>Die Hersteller erlauben es nicht in jeder Region.</translation>
    </message>
    <message>
        <source>Its makers&apos; figure: {figure}.</source>
        <translation>Angabe der Hersteller: {figure}.</translation>
    </message>
    <message>
        <source>Choose for each task</source>
        <translation>Für jede Aufgabe wählen</translation>
    </message>
    <message>
        <source>Use for everything</source>
        <translation>Für alles verwenden</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>Get {model} from {host} ({size})? This connects to {host} and sends nothing that you wrote.</source>
        <translation>{model} von {host} holen ({size})? Das verbindet mit {host} und sendet nichts, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate} a second</source>
        <translation>{done} von {total}, {rate} je Sekunde</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}, noch {time}</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} ist da.</translation>
    </message>
    <message>
        <source>Paused. What came is kept; Get… goes on with it.</source>
        <translation>Angehalten. Was da ist, bleibt; „Holen…“ macht damit weiter.</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} ist vollständig.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} ist entfernt.</translation>
    </message>
    <message>
        <source>{model} is on the list.</source>
        <translation>{model} steht auf der Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models were found.</source>
        <translation>
            <numerusform>%Ln Modell wurde gefunden.</numerusform>
            <numerusform>%Ln Modelle wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Holen…</translation>
    </message>
    <message>
        <source>Fetch this model; you are asked before a connection is made</source>
        <translation>Dieses Modell holen; vor einer Verbindung werden Sie gefragt</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Read the whole model and compare it with its sum</source>
        <translation>Das ganze Modell lesen und mit seiner Prüfsumme vergleichen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Delete a fetched model, or take one from the list</source>
        <translation>Ein geholtes Modell löschen oder eines von der Liste nehmen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Use a GGUF file or a model folder where it lies</source>
        <translation>Eine GGUF-Datei oder einen Modellordner dort verwenden, wo er liegt</translation>
    </message>
    <message>
        <source>Look in other programs</source>
        <translation>In anderen Programmen suchen</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Jan, Ollama and the cache of Hugging Face</source>
        <translation>LM Studio, GPT4All, Jan, Ollama und der Zwischenspeicher von Hugging Face</translation>
    </message>
    <message>
        <source>Connect and get</source>
        <translation>Verbinden und holen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What came is kept</source>
        <translation>Was da ist, bleibt</translation>
    </message>
    <message>
        <source>One model for all tasks, or the best that is here for each</source>
        <translation>Ein Modell für alle Aufgaben, oder für jede das beste, das da ist</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}, Ebene {level}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words in this section</source>
        <translation>
            <numerusform>%Ln Wort in diesem Abschnitt</numerusform>
            <numerusform>%Ln Wörter in diesem Abschnitt</numerusform>
        </translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Drag a heading to move its section, or press Alt with Up or Down. Left and Right fold and unfold</source>
        <translation>Eine Überschrift ziehen, um ihren Abschnitt zu verschieben, oder Alt mit Auf oder Ab drücken. Links und Rechts klappen zu und auf</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>Überschriften filtern</translation>
    </message>
    <message>
        <source>Headings will be listed here. Ctrl+1 makes a paragraph one.</source>
        <translation>Überschriften werden hier aufgeführt. Ctrl+1 macht einen Absatz zu einer Überschrift.</translation>
    </message>
</context>
<context>
    <name>PageStatus</name>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name} (nur lesen)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Shown: “{title}”. The preview follows the caret.</source>
        <translation>Gezeigt: „{title}“. Die Vorschau folgt der Schreibmarke.</translation>
    </message>
    <message>
        <source>Shown: a part of the text. The preview follows the caret.</source>
        <translation>Gezeigt: ein Teil des Textes. Die Vorschau folgt der Schreibmarke.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>New document…</source>
        <translation>Neues Dokument…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Make a book of this folder</source>
        <translation>Aus diesem Ordner ein Buch machen</translation>
    </message>
    <message>
        <source>Move up in the book</source>
        <translation>Im Buch nach oben</translation>
    </message>
    <message>
        <source>Move down in the book</source>
        <translation>Im Buch nach unten</translation>
    </message>
    <message>
        <source>Take out of the book</source>
        <translation>Aus dem Buch nehmen</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>Zum Buch hinzufügen</translation>
    </message>
    <message>
        <source>Title, author and goal…</source>
        <translation>Titel, Autor und Ziel…</translation>
    </message>
    <message>
        <source>Export the book…</source>
        <translation>Buch exportieren…</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>„{name}“ liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Its text stays open here and is not saved.</source>
        <translation>Der Text bleibt hier offen und ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Seldom good with this model:</source>
        <translation>Selten gut mit diesem Modell:</translation>
    </message>
    <message>
        <source>{action} (not with this model)</source>
        <translation>{action} (nicht mit diesem Modell)</translation>
    </message>
    <message>
        <source>{action} (weak)</source>
        <translation>{action} (schwach)</translation>
    </message>
    <message>
        <source>{model} was not made for this. {wanted}</source>
        <translation>{model} ist dafür nicht gemacht. {wanted}</translation>
    </message>
    <message>
        <source>There are no actions. Put an action file into the actions folder.</source>
        <translation>Es gibt keine Aktionen. Legen Sie eine Aktionsdatei in den Aktionsordner.</translation>
    </message>
    <message>
        <source>The model was not made for this language. Choose another one.</source>
        <translation>Das Modell wurde nicht für diese Sprache gemacht. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Write in the box above what should change.</source>
        <translation>Schreiben Sie in das Feld oben, was sich ändern soll.</translation>
    </message>
    <message>
        <source>Write your question in the box above.</source>
        <translation>Schreiben Sie Ihre Frage in das Feld oben.</translation>
    </message>
    <message>
        <source>Name the columns in the box above, or paste a JSON Schema.</source>
        <translation>Nennen Sie im Feld oben die Spalten, oder fügen Sie ein JSON-Schema ein.</translation>
    </message>
    <message>
        <source>There is no text yet. Write a sentence first, or open a document.</source>
        <translation>Es gibt noch keinen Text. Schreiben Sie zuerst einen Satz oder öffnen Sie ein Dokument.</translation>
    </message>
    <message>
        <source>Reads: text before the cursor</source>
        <translation>Liest: Text vor dem Cursor</translation>
    </message>
    <message numerus="yes">
        <source>Reads: selection, %Ln words</source>
        <translation>
            <numerusform>Liest: Auswahl, %Ln Wort</numerusform>
            <numerusform>Liest: Auswahl, %Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads: whole text, %Ln words</source>
        <translation>
            <numerusform>Liest: ganzer Text, %Ln Wort</numerusform>
            <numerusform>Liest: ganzer Text, %Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>Ihr Text verlässt diesen Computer und geht an {host}.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the chosen action (Ctrl+Return)</source>
        <translation>Die gewählte Aktion ausführen (Ctrl+Return)</translation>
    </message>
    <message>
        <source>What the model reads…</source>
        <translation>Was das Modell liest…</translation>
    </message>
    <message>
        <source>What goes to the model, and what is pinned (Ctrl+Shift+I)</source>
        <translation>Was an das Modell geht und was angeheftet ist (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and keep what came (Esc)</source>
        <translation>Anhalten und behalten, was da ist (Esc)</translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Not available here: {detail}.</source>
        <translation>Hier nicht verfügbar: {detail}.</translation>
    </message>
</context>
<context>
    <name>ProofingMenu</name>
    <message>
        <source>Spelling and grammar are switched off in the settings.</source>
        <translation>Rechtschreibung und Grammatik sind in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>No mistakes found.</source>
        <translation>Keine Fehler gefunden.</translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary</source>
        <translation>„{word}“ steht in keinem Wörterbuch</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht…</translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation>Zum &amp;Wörterbuch hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorieren</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>unbekanntes Wort</translation>
    </message>
    <message>
        <source>“{word}”: {message}. Suggestion: {suggestion}</source>
        <translation>„{word}“: {message}. Vorschlag: {suggestion}</translation>
    </message>
    <message>
        <source>“{word}”: {message}</source>
        <translation>„{word}“: {message}</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Of {total} words, {written} were written by a model and not changed since: {share} %.</source>
        <translation>Von {total} Wörtern stammen {written} unverändert von einem Modell: {share} %.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Open by name</source>
        <translation>Nach Namen öffnen</translation>
    </message>
    <message>
        <source>The name of a document</source>
        <translation>Der Name eines Dokuments</translation>
    </message>
    <message>
        <source>Documents that fit</source>
        <translation>Passende Dokumente</translation>
    </message>
    <message>
        <source>No document has these letters in its name.</source>
        <translation>Kein Dokument hat diese Buchstaben in seinem Namen.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovered text</source>
        <translation>Wiederhergestellter Text</translation>
    </message>
    <message>
        <source>Longhand ended without saving these texts. They were kept.</source>
        <translation>Longhand wurde beendet, ohne diese Texte zu speichern. Sie wurden aufbewahrt.</translation>
    </message>
    <message>
        <source>Recovered texts</source>
        <translation>Wiederhergestellte Texte</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Alle wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>The record is damaged: words may be missing or wrong.</source>
        <translation>Der Mitschnitt ist beschädigt: Wörter können fehlen oder falsch sein.</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>This text is in no file yet. It will be saved as {encoding}.</source>
        <translation>Dieser Text steht noch in keiner Datei. Er wird als {encoding} gespeichert.</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Copy the report as Markdown</source>
        <translation>Den Bericht als Markdown kopieren</translation>
    </message>
    <message>
        <source>Save the report as a Markdown file</source>
        <translation>Den Bericht als Markdown-Datei speichern</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Als {name} gespeichert</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Within the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Show deletions and insertions within the text</source>
        <translation>Löschungen und Einfügungen im Text zeigen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show your text and the suggestion side by side</source>
        <translation>Ihren Text und den Vorschlag nebeneinander zeigen</translation>
    </message>
    <message>
        <source>You have edited this passage; the changes that you touched are no longer offered.</source>
        <translation>Sie haben diese Textstelle bearbeitet; die Änderungen, die Sie berührt haben, werden nicht mehr angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert {new}</source>
        <translation>{new} einfügen</translation>
    </message>
    <message>
        <source>Delete {old}</source>
        <translation>{old} löschen</translation>
    </message>
    <message>
        <source>Replace {old} with {new}</source>
        <translation>{old} durch {new} ersetzen</translation>
    </message>
    <message>
        <source>{change}, {number} of {count}</source>
        <translation>{change}, {number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other changes touch a fact.</source>
        <translation>
            <numerusform>%Ln weitere Änderung berührt eine Tatsache.</numerusform>
            <numerusform>%Ln weitere Änderungen berühren eine Tatsache.</numerusform>
        </translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>ein Leerzeichen</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Accept all changes (Ctrl+Return)</source>
        <translation>Alle Änderungen annehmen (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <source>Reject all changes and keep your text (Esc)</source>
        <translation>Alle Änderungen ablehnen und Ihren Text behalten (Esc)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to the previous change (Ctrl+Shift+,)</source>
        <translation>Zur vorherigen Änderung gehen (Ctrl+Shift+,)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next change (Ctrl+Shift+.)</source>
        <translation>Zur nächsten Änderung gehen (Ctrl+Shift+.)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept this change (Ctrl+Shift+A)</source>
        <translation>Diese Änderung annehmen (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject this change (Ctrl+Shift+R)</source>
        <translation>Diese Änderung ablehnen (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Keep as suggestions</source>
        <translation>Als Vorschläge behalten</translation>
    </message>
    <message>
        <source>Put the changes into the text, to be decided later</source>
        <translation>Die Änderungen in den Text setzen, um später zu entscheiden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Ask again with the passage as it is now</source>
        <translation>Mit der Textstelle in ihrer jetzigen Form noch einmal fragen</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Your text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Changes under review</source>
        <translation>Änderungen in der Durchsicht</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These changes cannot be kept as suggestions, as they are in code or in marks of Markdown.</source>
        <translation>Diese Änderungen lassen sich nicht als Vorschläge behalten, da sie in Code oder in Zeichen von Markdown stehen.</translation>
    </message>
    <message>
        <source>You have edited this passage since, so the changes no longer fit. The answer is in the panel.</source>
        <translation>Sie haben diese Textstelle inzwischen bearbeitet, daher passen die Änderungen nicht mehr. Die Antwort steht in der Seitenleiste.</translation>
    </message>
    <message>
        <source>The model gave your text back unchanged.</source>
        <translation>Das Modell gab Ihren Text unverändert zurück.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Nichts zu ändern.</translation>
    </message>
    <message>
        <source>No text came. Your text is as it was.</source>
        <translation>Es kam kein Text. Ihr Text ist, wie er war.</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Your text is as it was.</source>
        <translation>Ihr Text ist, wie er war.</translation>
    </message>
    <message>
        <source>This answer is doubtful: more than half of your text is missing from it.</source>
        <translation>Diese Antwort ist zweifelhaft: Mehr als die Hälfte Ihres Textes fehlt darin.</translation>
    </message>
    <message>
        <source>This answer is doubtful: it ended at the length limit, so its end may be missing.</source>
        <translation>Diese Antwort ist zweifelhaft: Sie endete an der Längengrenze, daher fehlt vielleicht ihr Schluss.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln passages no fitting answer came; they stand as you wrote them.</source>
        <translation>
            <numerusform>Für %Ln Stelle kam keine passende Antwort; sie steht, wie Sie sie geschrieben haben.</numerusform>
            <numerusform>Für %Ln Stellen kam keine passende Antwort; sie stehen, wie Sie sie geschrieben haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passage under review is gone from your text, so the review has ended.</source>
        <translation>Die Textstelle in der Durchsicht ist aus Ihrem Text verschwunden, daher ist die Durchsicht beendet.</translation>
    </message>
    <message>
        <source>You have edited this passage, and no change is left in it.</source>
        <translation>Sie haben diese Textstelle bearbeitet, und es ist keine Änderung mehr darin.</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>Durchsicht beendet</translation>
    </message>
    <message>
        <source>Accept or reject the changes first, or press Esc to write here.</source>
        <translation>Nehmen Sie zuerst die Änderungen an oder lehnen Sie sie ab, oder drücken Sie Esc, um hier zu schreiben.</translation>
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
        <translation>Das Modell dieser Aktion ist nicht verfügbar; {model} antwortet. {why}</translation>
    </message>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation>Dieses Dokument ist nur zum Lesen geöffnet, daher kann nichts hineingeschrieben werden.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Formats and actions for the selection</source>
        <translation>Formate und Aktionen für die Auswahl</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>The key of {host}; leave it empty to forget the one that is kept.</source>
        <translation>Der Schlüssel für {host}; leer lassen, um den gespeicherten zu vergessen.</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>The key is in the keychain of the system.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>This system has no keychain, so the key is known until Longhand ends.</source>
        <translation>Dieses System hat keinen Schlüsselbund; der Schlüssel ist bis zum Ende von Longhand bekannt.</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Schlüssel…</translation>
    </message>
    <message>
        <source>The key that the server asks for; it is kept in the keychain of the system</source>
        <translation>Der Schlüssel, den der Server verlangt; er liegt im Schlüsselbund des Systems</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{message} The model in use was not changed.</source>
        <translation>{message} Das verwendete Modell wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen …</translation>
    </message>
    <message>
        <source>Go back to the usual value</source>
        <translation>Zum üblichen Wert zurückkehren</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>{setting} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Show or hide what is rarely needed</source>
        <translation>Selten Gebrauchtes zeigen oder verbergen</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it. Try another word.</source>
        <translation>Keine Einstellung enthält „{words}“. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Alle Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search all settings (Ctrl+F)</source>
        <translation>Alle Einstellungen durchsuchen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Every connection that was ever made</source>
        <translation>Jede Verbindung, die je hergestellt wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the settings (Esc); every change is already in force</source>
        <translation>Die Einstellungen schließen (Esc); jede Änderung gilt bereits</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln auffällig</numerusform>
            <numerusform>%Ln auffällig</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing looks wrong</source>
        <translation>nichts auffällig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown</source>
        <translation>
            <numerusform>%Ln weiterer wird nicht gezeigt</numerusform>
            <numerusform>%Ln weitere werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>came back untranslated</source>
        <translation>kam unübersetzt zurück</translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation>wiederholt sich</translation>
    </message>
    <message>
        <source>came back empty</source>
        <translation>kam leer zurück</translation>
    </message>
    <message>
        <source>much longer than its sentence</source>
        <translation>viel länger als der Ausgangssatz</translation>
    </message>
    <message>
        <source>much shorter than its sentence</source>
        <translation>viel kürzer als der Ausgangssatz</translation>
    </message>
    <message>
        <source>a number is missing or new</source>
        <translation>eine Zahl fehlt oder ist neu</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>an address is missing or changed</source>
        <translation>eine Adresse fehlt oder ist verändert</translation>
    </message>
    <message>
        <source>a word of your glossary was not used</source>
        <translation>ein Wort Ihres Glossars wurde nicht verwendet</translation>
    </message>
    <message>
        <source>came back unchanged</source>
        <translation>kam unverändert zurück</translation>
    </message>
    <message>
        <source>code, a link or a quotation was lost, so your text stands</source>
        <translation>Code, ein Link oder ein Zitat ging verloren, deshalb bleibt Ihr Text stehen</translation>
    </message>
    <message>
        <source>no fitting answer came, so your text stands</source>
        <translation>es kam keine passende Antwort, deshalb bleibt Ihr Text stehen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Only what looks wrong</source>
        <translation>Nur Auffälliges</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>Nächste Auffälligkeit</translation>
    </message>
    <message>
        <source>Next to look at (F3)</source>
        <translation>Nächste Auffälligkeit (F3)</translation>
    </message>
    <message>
        <source>Sentences and their translations</source>
        <translation>Sätze und ihre Übersetzungen</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>The diagnostics are on the clipboard: versions, this computer, changed settings. No text and no file name is in them.</source>
        <translation>Die Diagnosedaten sind in der Zwischenablage: Versionen, dieser Computer, geänderte Einstellungen. Sie enthalten weder Text noch Dateinamen.</translation>
    </message>
    <message>
        <source>Longhand was updated to {version}.</source>
        <translation>Longhand wurde auf {version} aktualisiert.</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Neuerungen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln words</source>
        <translation>
            <numerusform>{selected} von %Ln Wort</numerusform>
            <numerusform>{selected} von %Ln Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln characters</source>
        <translation>
            <numerusform>{selected} von %Ln Zeichen</numerusform>
            <numerusform>{selected} von %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{time} to read</source>
        <translation>{time} Lesezeit</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>%Ln Minute Lesezeit</numerusform>
            <numerusform>%Ln Minuten Lesezeit</numerusform>
        </translation>
    </message>
    <message>
        <source>{reading}, at {speed} words a minute</source>
        <translation>{reading}, bei {speed} Wörtern pro Minute</translation>
    </message>
    <message>
        <source>{reached} of {target} today</source>
        <translation>heute {reached} von {target}</translation>
    </message>
    <message>
        <source>{reached} of {target}</source>
        <translation>{reached} von {target}</translation>
    </message>
    <message>
        <source>Words you have added today, and your goal (Settings, Writing)</source>
        <translation>Wörter, die Sie heute hinzugefügt haben, und Ihr Ziel (Einstellungen, Schreiben)</translation>
    </message>
    <message>
        <source>Words of this document, and your goal (Settings, Writing)</source>
        <translation>Wörter dieses Dokuments und Ihr Ziel (Einstellungen, Schreiben)</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>The model is loaded when it is first needed.</source>
        <translation>Das Modell wird geladen, wenn es zum ersten Mal gebraucht wird.</translation>
    </message>
    <message>
        <source>{model} on {device}</source>
        <translation>{model} auf {device}</translation>
    </message>
    <message numerus="yes">
        <source>{model}, {precision}, reads %Ln tokens at once</source>
        <translation>
            <numerusform>{model}, {precision}, liest %Ln Token auf einmal</numerusform>
            <numerusform>{model}, {precision}, liest %Ln Token auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>Ihr Text verlässt diesen Computer und geht an {host}.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Longhand makes no connection unless you say yes to that one. Click to allow connections.</source>
        <translation>Longhand stellt keine Verbindung her, der Sie nicht einzeln zustimmen. Klicken erlaubt Verbindungen.</translation>
    </message>
    <message>
        <source>Longhand may connect to get models that you choose. Click to go offline.</source>
        <translation>Longhand darf sich verbinden, um Modelle zu holen, die Sie wählen. Klicken schaltet offline.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>No suggestions for ten minutes</source>
        <translation>Zehn Minuten lang keine Vorschläge</translation>
    </message>
    <message>
        <source>No suggestions until {time}</source>
        <translation>Keine Vorschläge bis {time}</translation>
    </message>
    <message>
        <source>Suggestions again from now on</source>
        <translation>Ab jetzt wieder Vorschläge</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} Token/s</translation>
    </message>
    <message>
        <source>How fast the model writes</source>
        <translation>Wie schnell das Modell schreibt</translation>
    </message>
    <message>
        <source>{document}. Click to read the file in another encoding.</source>
        <translation>{document}. Klicken, um die Datei in einer anderen Kodierung zu lesen.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>StyleStanding</name>
    <message>
        <source>The style “{style}” was learned on {base}. {model} continues now, so it is not applied.</source>
        <translation>Der Stil „{style}“ wurde auf {base} gelernt. Jetzt setzt {model} fort, daher wird er nicht angewendet.</translation>
    </message>
    <message>
        <source>The style “{style}” is not on this computer any more, so {model} continues without it.</source>
        <translation>Der Stil „{style}“ ist nicht mehr auf diesem Computer, daher setzt {model} ohne ihn fort.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
</context>
<context>
    <name>StyleWindow</name>
    <message>
        <source>being learned</source>
        <translation>wird gelernt</translation>
    </message>
    <message>
        <source>paused at {share} %</source>
        <translation>angehalten bei {share} %</translation>
    </message>
    <message>
        <source>learned on another model than the one in use, so not applied</source>
        <translation>auf einem anderen Modell gelernt als dem, das in Gebrauch ist, daher nicht angewendet</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Delete style</source>
        <translation>Stil löschen</translation>
    </message>
    <message>
        <source>Delete the style “{name}”?</source>
        <translation>Den Stil „{name}“ löschen?</translation>
    </message>
    <message>
        <source>What was learned goes, and the pages that were kept of it. Your texts stay.</source>
        <translation>Das Gelernte verschwindet, ebenso die dafür aufbewahrten Seiten. Ihre Texte bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>My style</source>
        <translation>Mein Stil</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Longhand can learn how you write from texts of yours, and then continues in that style. It takes three steps: choose texts, let the model learn, and compare. Nothing leaves this computer.</source>
        <translation>Longhand kann aus Ihren Texten lernen, wie Sie schreiben, und setzt dann in diesem Stil fort. Es sind drei Schritte: Texte wählen, das Modell lernen lassen, vergleichen. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>New style…</source>
        <translation>Neuer Stil …</translation>
    </message>
    <message>
        <source>Choose texts and learn from them</source>
        <translation>Texte wählen und aus ihnen lernen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Choose blind between continuations with the style and without</source>
        <translation>Blind zwischen Fortsetzungen mit und ohne den Stil wählen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on learning where it was paused</source>
        <translation>Dort weiterlernen, wo es angehalten wurde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What was learned is kept, also when Longhand is closed</source>
        <translation>Das Gelernte bleibt erhalten, auch wenn Longhand geschlossen wird</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delete the style and the pages that were kept of it</source>
        <translation>Den Stil und die dafür aufbewahrten Seiten löschen</translation>
    </message>
    <message>
        <source>Continue and suggestions write in this style, or no longer</source>
        <translation>Fortsetzen und Vorschläge schreiben in diesem Stil, oder nicht mehr</translation>
    </message>
</context>
<context>
    <name>SuggestedChanges</name>
    <message>
        <source>Insertion</source>
        <translation>Einfügung</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Ersetzung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions come at the end of a line.</source>
        <translation>Vorschläge kommen am Ende einer Zeile.</translation>
    </message>
    <message>
        <source>A suggestion needs a few words to go on from.</source>
        <translation>Ein Vorschlag braucht ein paar Wörter, an die er anknüpfen kann.</translation>
    </message>
    <message>
        <source>Suggesting…</source>
        <translation>Vorschlag wird gesucht…</translation>
    </message>
    <message>
        <source>No suggestion here.</source>
        <translation>Kein Vorschlag an dieser Stelle.</translation>
    </message>
    <message>
        <source>No other suggestion here.</source>
        <translation>Kein anderer Vorschlag an dieser Stelle.</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, nicht gespeichert</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Schließen (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close all &amp;others</source>
        <translation>Alle &amp;anderen schließen</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Geöffnete Dokumente</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>In your text: {quote}</source>
        <translation>In Ihrem Text: {quote}</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of {model}</source>
        <translation>Bedingungen von {model}</translation>
    </message>
    <message>
        <source>{makers} allows the use of {model} under its own terms. They stand at {address}.</source>
        <translation>{makers} erlaubt die Nutzung von {model} nach eigenen Bedingungen. Sie stehen unter {address}.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>I have read and accept them</source>
        <translation>Ich habe sie gelesen und nehme sie an</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>TextsAtRisk</name>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Your text is kept safe again.</source>
        <translation>Ihr Text ist wieder gesichert.</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Documents ({endings})</source>
        <translation>Dokumente ({endings})</translation>
    </message>
    <message>
        <source>Choose texts that you wrote</source>
        <translation>Texte wählen, die Sie geschrieben haben</translation>
    </message>
    <message>
        <source>Choose a folder of texts that you wrote</source>
        <translation>Einen Ordner mit Texten wählen, die Sie geschrieben haben</translation>
    </message>
    <message>
        <source>The texts are read…</source>
        <translation>Die Texte werden gelesen …</translation>
    </message>
    <message>
        <source>{model} will learn, as it continues such texts.</source>
        <translation>{model} wird lernen, da es solche Texte fortsetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files could not be read.</source>
        <translation>
            <numerusform>%Ln weitere Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln weitere Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose texts that you wrote yourself, of one kind and in one language: {enough} words are good, {fewest} the least. They stay on this computer; when the style is learned, only a few pages of them are kept, to compare with.</source>
        <translation>Wählen Sie Texte, die Sie selbst geschrieben haben, von einer Art und in einer Sprache: {enough} Wörter sind gut, {fewest} das Mindeste. Sie bleiben auf diesem Computer; ist der Stil gelernt, werden nur wenige Seiten davon zum Vergleichen aufbewahrt.</translation>
    </message>
    <message>
        <source>Texts to learn from</source>
        <translation>Texte, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>Name des Stils</translation>
    </message>
    <message>
        <source>Such as: letters, or the name of a novel</source>
        <translation>Etwa: Briefe, oder der Name eines Romans</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Offene Dokumente</translation>
    </message>
    <message>
        <source>Add the documents that are open in Longhand</source>
        <translation>Die in Longhand geöffneten Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Add files in any format that Longhand reads</source>
        <translation>Dateien in jedem Format hinzufügen, das Longhand liest</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Add all texts of a folder and of the folders in it</source>
        <translation>Alle Texte eines Ordners und der Ordner darin hinzufügen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take the chosen text from the list; the file stays</source>
        <translation>Den gewählten Text aus der Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Begin to learn; you can go on writing meanwhile</source>
        <translation>Mit dem Lernen beginnen; Sie können währenddessen weiterschreiben</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Nothing could be printed. Choose another printer, or another place for the file.</source>
        <translation>Es konnte nichts gedruckt werden. Wählen Sie einen anderen Drucker oder einen anderen Ort für die Datei.</translation>
    </message>
    <message>
        <source>The link leads to {address}. Longhand opens none by itself.</source>
        <translation>Der Link führt zu {address}. Longhand selbst öffnet keine Links.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>No longer there, and so not opened again: {names}.</source>
        <translation>Nicht mehr vorhanden und daher nicht wieder geöffnet: {names}.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie von {name}</translation>
    </message>
</context>
<context>
    <name>_TypefaceField</name>
    <message>
        <source>That of the format</source>
        <translation>Die des Formats</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Writes on from the cursor, into your text.</source>
        <translation>Schreibt ab dem Cursor weiter, direkt in Ihren Text.</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>Korrekturlesen</translation>
    </message>
    <message>
        <source>Mends spelling and grammar of the selection, or the whole text.</source>
        <translation>Verbessert Rechtschreibung und Grammatik der Auswahl oder des ganzen Textes.</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Umformulieren</translation>
    </message>
    <message>
        <source>Says the selection, or the whole text, in other words.</source>
        <translation>Sagt die Auswahl oder den ganzen Text mit anderen Worten.</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Freundlicher</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, warmer, with what it says unchanged.</source>
        <translation>Macht die Auswahl oder den ganzen Text herzlicher, ohne die Aussage zu ändern.</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Professioneller</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, sound professional, and leaves what it says unchanged.</source>
        <translation>Lässt die Auswahl oder den ganzen Text professionell klingen und ändert nicht, was gesagt wird.</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Knapper</translation>
    </message>
    <message>
        <source>Says the same in fewer words.</source>
        <translation>Sagt dasselbe mit weniger Worten.</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausführlicher</translation>
    </message>
    <message>
        <source>Says it in more detail, without inventing facts.</source>
        <translation>Sagt es ausführlicher, ohne Fakten zu erfinden.</translation>
    </message>
    <message>
        <source>Simplify</source>
        <translation>Einfacher</translation>
    </message>
    <message>
        <source>Says it in short sentences and everyday words.</source>
        <translation>Sagt es in kurzen Sätzen und alltäglichen Worten.</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Says in a few sentences what the selection, or the whole text, says.</source>
        <translation>Sagt in wenigen Sätzen, was in der Auswahl oder im ganzen Text steht.</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Kernpunkte</translation>
    </message>
    <message>
        <source>Lists what the selection, or the whole text, says, point by point.</source>
        <translation>Führt Punkt für Punkt auf, was in der Auswahl oder im ganzen Text steht.</translation>
    </message>
    <message>
        <source>Key sentences</source>
        <translation>Kernsätze</translation>
    </message>
    <message>
        <source>Picks out the sentences that say most, word for word; any model can do it, and nothing is invented.</source>
        <translation>Wählt die Sätze aus, die am meisten sagen, Wort für Wort; das kann jedes Modell, und nichts wird erfunden.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Finds a title for the selection, or the whole text.</source>
        <translation>Findet einen Titel für die Auswahl oder den ganzen Text.</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titelvorschläge</translation>
    </message>
    <message>
        <source>Suggests five titles for the selection, or the whole text.</source>
        <translation>Schlägt fünf Titel für die Auswahl oder den ganzen Text vor.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Shows how the selection, or the whole text, is built: its parts and what each of them says.</source>
        <translation>Zeigt, wie die Auswahl oder der ganze Text aufgebaut ist: die Teile und was jeder von ihnen sagt.</translation>
    </message>
    <message>
        <source>To a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, says into a table.</source>
        <translation>Bringt in eine Tabelle, was in der Auswahl oder im ganzen Text steht.</translation>
    </message>
    <message>
        <source>To a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, names into a list.</source>
        <translation>Bringt in eine Liste, was in der Auswahl oder im ganzen Text genannt wird.</translation>
    </message>
    <message>
        <source>Tasks with dates</source>
        <translation>Aufgaben mit Terminen</translation>
    </message>
    <message>
        <source>Finds what is to be done, by whom and until when.</source>
        <translation>Findet heraus, was zu tun ist, von wem und bis wann.</translation>
    </message>
    <message>
        <source>To JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Reads the selection, or the whole text, into JSON that fits a JSON Schema of yours.</source>
        <translation>Überträgt die Auswahl oder den ganzen Text in JSON, das zu Ihrem JSON-Schema passt.</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Weighs whether the selection, or the whole text, is positive, negative or neutral, and shows the words that carry it.</source>
        <translation>Wägt ab, ob die Auswahl oder der ganze Text positiv, negativ oder neutral ist, und zeigt die Wörter, die den Ausschlag geben.</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tonfall</translation>
    </message>
    <message>
        <source>Weighs how the selection, or the whole text, sounds, and shows the words that carry it.</source>
        <translation>Wägt ab, wie die Auswahl oder der ganze Text klingt, und zeigt die Wörter, die den Ausschlag geben.</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>freundlich</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>förmlich</translation>
    </message>
    <message>
        <source>casual</source>
        <translation>locker</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>wütend</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>traurig</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>begeistert</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>besorgt</translation>
    </message>
    <message>
        <source>Puts the selection, or the whole text, into another language.</source>
        <translation>Überträgt die Auswahl oder den ganzen Text in eine andere Sprache.</translation>
    </message>
    <message>
        <source>Describe your change</source>
        <translation>Änderung beschreiben</translation>
    </message>
    <message>
        <source>Does what you write in the instruction box with the selection, or the whole text.</source>
        <translation>Macht mit der Auswahl oder dem ganzen Text, was Sie in das Feld für die Anweisung schreiben.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Frage stellen</translation>
    </message>
    <message>
        <source>Answers from the selection, or the whole text, with the sentences it rests on, or says that the text does not tell.</source>
        <translation>Antwortet aus der Auswahl oder dem ganzen Text, mit den Sätzen, auf die sich die Antwort stützt, oder sagt, dass der Text es nicht verrät.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Talks with you about your text, which the model has beside the conversation.</source>
        <translation>Spricht mit Ihnen über Ihren Text, den das Modell neben dem Gespräch vor sich hat.</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
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
        <translation>Unicode (UTF-8 mit Signatur)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, Big-Endian)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 without signature)</source>
        <translation>Unicode (UTF-16 ohne Signatur)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian, without signature)</source>
        <translation>Unicode (UTF-16, Big-Endian, ohne Signatur)</translation>
    </message>
    <message>
        <source>Unicode (UTF-32)</source>
        <translation>Unicode (UTF-32)</translation>
    </message>
    <message>
        <source>Unicode (UTF-32, big-endian)</source>
        <translation>Unicode (UTF-32, Big-Endian)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>Chinesisch, vereinfacht (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinesisch, traditionell (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japanisch (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japanisch (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>Koreanisch (EUC-KR)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Westeuropäisch (Windows-1252)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Kyrillisch (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Kyrillisch (KOI8-R)</translation>
    </message>
    <message>
        <source>Western European ({name})</source>
        <translation>Westeuropäisch ({name})</translation>
    </message>
    <message>
        <source>Central European ({name})</source>
        <translation>Mitteleuropäisch ({name})</translation>
    </message>
    <message>
        <source>Cyrillic ({name})</source>
        <translation>Kyrillisch ({name})</translation>
    </message>
    <message>
        <source>Greek ({name})</source>
        <translation>Griechisch ({name})</translation>
    </message>
    <message>
        <source>Turkish ({name})</source>
        <translation>Türkisch ({name})</translation>
    </message>
    <message>
        <source>Hebrew ({name})</source>
        <translation>Hebräisch ({name})</translation>
    </message>
    <message>
        <source>Arabic ({name})</source>
        <translation>Arabisch ({name})</translation>
    </message>
    <message>
        <source>Baltic ({name})</source>
        <translation>Baltisch ({name})</translation>
    </message>
    <message>
        <source>Vietnamese ({name})</source>
        <translation>Vietnamesisch ({name})</translation>
    </message>
    <message>
        <source>Thai ({name})</source>
        <translation>Thailändisch ({name})</translation>
    </message>
    <message>
        <source>Japanese ({name})</source>
        <translation>Japanisch ({name})</translation>
    </message>
    <message>
        <source>Chinese, traditional ({name})</source>
        <translation>Chinesisch, traditionell ({name})</translation>
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
        <translation>Text und Markdown (*.txt *.md *.markdown *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</source>
        <translation>Dokumente (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Alle verwerfen</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-Dokument (*.docx)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument-Text (*.odt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Book (*.epub)</source>
        <translation>Buch (*.epub)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>Rename talk</source>
        <translation>Gespräch umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delete the talk “{name}”?</source>
        <translation>Das Gespräch „{name}“ löschen?</translation>
    </message>
    <message>
        <source>Delete talk</source>
        <translation>Gespräch löschen</translation>
    </message>
    <message>
        <source>It cannot be had back.</source>
        <translation>Es kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>„{name}“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Discarded text can be had back for 30 days: File, Discarded texts.</source>
        <translation>Verworfenen Text können Sie 30 Tage lang zurückholen: Datei, Verworfene Texte.</translation>
    </message>
    <message>
        <source>Unsaved action</source>
        <translation>Nicht gespeicherte Aktion</translation>
    </message>
    <message>
        <source>The action “{name}” cannot be saved as it is. Drop what you typed?</source>
        <translation>Die Aktion „{name}“ kann so nicht gespeichert werden. Das Eingegebene verwerfen?</translation>
    </message>
    <message>
        <source>Cancel goes back to it.</source>
        <translation>Abbrechen führt zu ihr zurück.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Models (*.gguf config.json)</source>
        <translation>Modelle (*.gguf config.json)</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Actions (*.toml)</source>
        <translation>Aktionen (*.toml)</translation>
    </message>
    <message>
        <source>Import action</source>
        <translation>Aktion importieren</translation>
    </message>
    <message>
        <source>Export action</source>
        <translation>Aktion exportieren</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Aktion entfernen</translation>
    </message>
    <message>
        <source>Remove the action “{name}”?</source>
        <translation>Die Aktion „{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Its file is deleted.</source>
        <translation>Ihre Datei wird gelöscht.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Name of the document</source>
        <translation>Name des Dokuments</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>Fassung behalten</translation>
    </message>
    <message>
        <source>Name of this version:</source>
        <translation>Name dieser Fassung:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>local_images</name>
    <message>
        <source>The picture “{name}” is not in the folder of the document.</source>
        <translation>Das Bild „{name}“ liegt nicht im Ordner des Dokuments.</translation>
    </message>
    <message>
        <source>The picture “{name}” is damaged, or of a kind that cannot be shown.</source>
        <translation>Das Bild „{name}“ ist beschädigt oder von einer Art, die sich nicht zeigen lässt.</translation>
    </message>
    <message>
        <source>The picture “{name}” is too large to be shown.</source>
        <translation>Das Bild „{name}“ ist zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The picture “{name}” takes too long to be drawn.</source>
        <translation>Das Bild „{name}“ zu zeichnen dauert zu lange.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Neu aus &amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Discarded texts…</source>
        <translation>Verw&amp;orfene Texte…</translation>
    </message>
    <message>
        <source>Reopen with &amp;encoding…</source>
        <translation>Mit anderer &amp;Kodierung öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Or&amp;dner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;by name…</source>
        <translation>Nac&amp;h Namen öffnen…</translation>
    </message>
    <message>
        <source>&amp;Keep a version…</source>
        <translation>Fassung beh&amp;alten…</translation>
    </message>
    <message>
        <source>Vers&amp;ions…</source>
        <translation>Fassungsübers&amp;icht…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Als Vorla&amp;ge speichern…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druckvors&amp;chau…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>Dokument sch&amp;ließen</translation>
    </message>
    <message>
        <source>Open the last closed a&amp;gain</source>
        <translation>Zuletzt geschlossenes &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste as pla&amp;in text</source>
        <translation>Als reinen Text einfü&amp;gen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Erse&amp;tzen…</translation>
    </message>
    <message>
        <source>Ne&amp;xt mistake</source>
        <translation>Nächster &amp;Fehler</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Struck out</source>
        <translation>&amp;Durchgestrichen</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>Überschrift &amp;1</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>Überschrift &amp;2</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>Überschrift &amp;3</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>Überschrift &amp;4</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>&amp;Nummerierte Liste</translation>
    </message>
    <message>
        <source>Bulleted &amp;list</source>
        <translation>&amp;Aufzählung</translation>
    </message>
    <message>
        <source>&amp;Task list</source>
        <translation>Aufgabenl&amp;iste</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Run the panel&apos;s action</source>
        <translation>&amp;Aktion der Seitenleiste ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop, keeping what came</source>
        <translation>Anhalten und &amp;Bisheriges behalten</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>M&amp;y style…</source>
        <translation>Mein St&amp;il …</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>Überp&amp;rüfen</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorherige Änderung</translation>
    </message>
    <message>
        <source>&amp;Accept change</source>
        <translation>Än&amp;derung annehmen</translation>
    </message>
    <message>
        <source>R&amp;eject change</source>
        <translation>Änderung ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>Alle Änderungen anne&amp;hmen</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Alle Änderun&amp;gen ablehnen</translation>
    </message>
    <message>
        <source>W&amp;hat the model reads…</source>
        <translation>&amp;Was das Modell liest…</translation>
    </message>
    <message>
        <source>How li&amp;kely each word was</source>
        <translation>Wahr&amp;scheinlichkeit jedes Wortes</translation>
    </message>
    <message>
        <source>None &amp;for ten minutes</source>
        <translation>Zehn &amp;Minuten lang keine</translation>
    </message>
    <message>
        <source>Spl&amp;it view</source>
        <translation>Ansicht &amp;teilen</translation>
    </message>
    <message>
        <source>Ot&amp;her half</source>
        <translation>And&amp;ere Hälfte</translation>
    </message>
    <message>
        <source>&amp;Between page and panel</source>
        <translation>Zwischen Text und Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Chosen si&amp;ze</source>
        <translation>E&amp;ingestellte Größe</translation>
    </message>
    <message>
        <source>Show &amp;marks</source>
        <translation>M&amp;arkierungen zeigen</translation>
    </message>
    <message>
        <source>Plain sourc&amp;e</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>Translation side &amp;by side…</source>
        <translation>Über&amp;setzung nebeneinander…</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>Gl&amp;ossar…</translation>
    </message>
    <message>
        <source>Edit act&amp;ions…</source>
        <translation>Aktionen bearbei&amp;ten…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>Sho&amp;w what the model wrote</source>
        <translation>&amp;Zeigen, was das Modell geschrieben hat</translation>
    </message>
    <message>
        <source>Rep&amp;ort on what the model wrote…</source>
        <translation>Be&amp;richt über den Anteil des Modells…</translation>
    </message>
    <message>
        <source>&amp;Keep as suggestions</source>
        <translation>Als Vorschläge &amp;behalten</translation>
    </message>
    <message>
        <source>Add a &amp;comment</source>
        <translation>&amp;Kommentar hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete comment</source>
        <translation>Kommentar lös&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Suggest, or another one</source>
        <translation>Neuer &amp;Vorschlag</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>Vor&amp;heriger</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>&amp;Ganz übernehmen</translation>
    </message>
    <message>
        <source>Take a &amp;word</source>
        <translation>Ein &amp;Wort übernehmen</translation>
    </message>
    <message>
        <source>Take a &amp;line</source>
        <translation>Eine &amp;Zeile übernehmen</translation>
    </message>
    <message>
        <source>T&amp;hree alternatives</source>
        <translation>&amp;Drei Alternativen</translation>
    </message>
    <message>
        <source>&amp;Other words here</source>
        <translation>&amp;Andere Wörter hier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>&amp;Nächstes Dokument</translation>
    </message>
    <message>
        <source>Pre&amp;vious document</source>
        <translation>Vor&amp;heriges Dokument</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>G&amp;rößer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Foc&amp;us mode</source>
        <translation>&amp;Fokusmodus</translation>
    </message>
    <message>
        <source>&amp;Typewriter scrolling</source>
        <translation>Schreib&amp;maschinenmodus</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation>&amp;Neuerungen</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>&amp;About Longhand</source>
        <translation>Übe&amp;r Longhand</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>Chosen word</source>
        <translation>Gewähltes Wort</translation>
    </message>
    <message>
        <source>Accepted change</source>
        <translation>Angenommene Änderung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
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
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>It needs {needed}; {available} are free.</source>
        <translation>Nötig sind {needed}; frei sind {available}.</translation>
    </message>
    <message>
        <source>It needs {needed}.</source>
        <translation>Nötig sind {needed}.</translation>
    </message>
    <message>
        <source>{available} are free.</source>
        <translation>Frei sind {available}.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht funktioniert</translation>
    </message>
    <message>
        <source>Longhand could not do what was asked. Your text was not changed.</source>
        <translation>Longhand konnte nicht tun, was verlangt war. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Save your text and try again.</source>
        <translation>Speichern Sie Ihren Text und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>Das Modell kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The model in {path} cannot be used. Your text was not changed.</source>
        <translation>Das Modell in {path} kann nicht verwendet werden. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another folder in Settings, Model, or use the starter.</source>
        <translation>Wählen Sie unter Einstellungen, Modell einen anderen Ordner oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>There is no model in this folder</source>
        <translation>In diesem Ordner ist kein Modell</translation>
    </message>
    <message>
        <source>{path} does not exist or holds no model.</source>
        <translation>{path} existiert nicht oder enthält kein Modell.</translation>
    </message>
    <message>
        <source>Choose a folder with a config.json, a tokenizer and safetensors, or use the starter.</source>
        <translation>Wählen Sie einen Ordner mit config.json, einem Tokenizer und safetensors oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>Das Modell ist nicht vollständig</translation>
    </message>
    <message>
        <source>Not all files are in {path}. Missing: {missing}.</source>
        <translation>In {path} liegen nicht alle Dateien. Es fehlt: {missing}.</translation>
    </message>
    <message>
        <source>Copy the missing files into the folder, or use the starter.</source>
        <translation>Kopieren Sie die fehlenden Dateien in den Ordner oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>The model is damaged</source>
        <translation>Das Modell ist beschädigt</translation>
    </message>
    <message>
        <source>The file {file} in {path} cannot be read: {detail}.</source>
        <translation>Die Datei {file} in {path} kann nicht gelesen werden: {detail}.</translation>
    </message>
    <message>
        <source>Copy the model again from where it came, or use the starter.</source>
        <translation>Kopieren Sie das Modell noch einmal von seiner Quelle oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>The model was not downloaded</source>
        <translation>Das Modell wurde nicht heruntergeladen</translation>
    </message>
    <message>
        <source>The file {file} in {path} is a placeholder of Git LFS; what it stands for was not downloaded.</source>
        <translation>Die Datei {file} in {path} ist ein Platzhalter von Git LFS; wofür sie steht, wurde nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the folder or download the file by itself, or use the starter.</source>
        <translation>Führen Sie „git lfs pull“ im Ordner aus oder laden Sie die Datei einzeln herunter, oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>The chat template of this model cannot be used</source>
        <translation>Die Chatvorlage dieses Modells ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>The template in {path} says how the model is asked, and it fails: {detail}. Your text was not changed.</source>
        <translation>Die Vorlage in {path} sagt, wie das Modell gefragt wird, und sie scheitert: {detail}. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Continue works with this model all the same; for other actions choose another model in Settings, Model.</source>
        <translation>Weiterschreiben geht mit diesem Modell trotzdem; für andere Aktionen wählen Sie unter Einstellungen, Modell ein anderes.</translation>
    </message>
    <message>
        <source>The numbers of this model are too large for its precision</source>
        <translation>Die Zahlen dieses Modells sind zu groß für seine Genauigkeit</translation>
    </message>
    <message>
        <source>Computing with {path} in {precision} came to numbers that this precision cannot hold. The model itself is whole.</source>
        <translation>Beim Rechnen mit {path} in {precision} kamen Zahlen heraus, die diese Genauigkeit nicht fasst. Das Modell selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>Choose another precision in Settings, Model, such as bfloat16 or float32.</source>
        <translation>Wählen Sie unter Einstellungen, Modell eine andere Genauigkeit, etwa bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>Longhand cannot run weights of this kind</source>
        <translation>Longhand kann mit Gewichten dieser Art nicht rechnen</translation>
    </message>
    <message>
        <source>The weights of the model in {path} are quantised ({method}).</source>
        <translation>Die Gewichte des Modells in {path} sind quantisiert ({method}).</translation>
    </message>
    <message>
        <source>Take the same model unquantised, as safetensors, or use the starter.</source>
        <translation>Nehmen Sie dasselbe Modell unquantisiert als Safetensors, oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>Longhand cannot run this kind of model</source>
        <translation>Longhand kann diese Art von Modell nicht ausführen</translation>
    </message>
    <message>
        <source>The model in {path} is of the kind “{architecture}”.</source>
        <translation>Das Modell in {path} ist von der Art „{architecture}“.</translation>
    </message>
    <message>
        <source>Choose a text model that the transformers library knows, or use the starter.</source>
        <translation>Wählen Sie ein Textmodell, das die Bibliothek transformers kennt, oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>This model was not opened</source>
        <translation>Dieses Modell wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The file {file} in {path} can carry program code, so it was not read.</source>
        <translation>Die Datei {file} in {path} kann Programmcode enthalten, daher wurde sie nicht gelesen.</translation>
    </message>
    <message>
        <source>Look for the same model with weights as safetensors, or use the starter.</source>
        <translation>Suchen Sie dasselbe Modell mit Gewichten als safetensors oder verwenden Sie das Startmodell.</translation>
    </message>
    <message>
        <source>This adapter belongs to another model</source>
        <translation>Dieser Adapter gehört zu einem anderen Modell</translation>
    </message>
    <message>
        <source>The adapter in {path} was trained on {base}, and the model in use is {model}.</source>
        <translation>Der Adapter in {path} wurde auf {base} trainiert, und das verwendete Modell ist {model}.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or do without the adapter.</source>
        <translation>Wählen Sie das Modell, auf dem er trainiert wurde, oder verzichten Sie auf den Adapter.</translation>
    </message>
    <message>
        <source>This model has terms of its own</source>
        <translation>Dieses Modell hat eigene Bedingungen</translation>
    </message>
    <message>
        <source>The makers of {name} ask that their terms are read and accepted before it is used: {terms}</source>
        <translation>Die Hersteller von {name} verlangen, dass ihre Bedingungen vor der Nutzung gelesen und angenommen werden: {terms}</translation>
    </message>
    <message>
        <source>Read them in the window Models, or accept them with “assistant models get --accept-terms”.</source>
        <translation>Lesen Sie sie im Fenster Modelle, oder nehmen Sie sie mit „assistant models get --accept-terms“ an.</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>Das Modell konnte nicht geholt werden</translation>
    </message>
    <message>
        <source>Getting it from {host} did not work. What came is kept.</source>
        <translation>Das Holen von {host} ist nicht gelungen. Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it ended.</source>
        <translation>Versuchen Sie es noch einmal; es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>There is no connection, or it breaks off again and again: {detail}. What came is kept.</source>
        <translation>Es gibt keine Verbindung, oder sie bricht immer wieder ab: {detail}. Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>Look whether this computer has a network, and try again; it goes on where it ended.</source>
        <translation>Sehen Sie nach, ob dieser Computer ein Netz hat, und versuchen Sie es noch einmal; es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{host} does not give this model to everyone</source>
        <translation>{host} gibt dieses Modell nicht jedem</translation>
    </message>
    <message>
        <source>It answered {name} with {status}: the makers want an account that has accepted their terms.</source>
        <translation>Die Antwort auf {name} war {status}: Die Hersteller verlangen ein Konto, das ihre Bedingungen angenommen hat.</translation>
    </message>
    <message>
        <source>Open the model’s page on {host}, accept its terms with an account, set HF_TOKEN to a token of it, and try again.</source>
        <translation>Öffnen Sie die Seite des Modells auf {host}, nehmen Sie die Bedingungen mit einem Konto an, setzen Sie HF_TOKEN auf ein Token davon und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no such model</source>
        <translation>Ein solches Modell gibt es nicht</translation>
    </message>
    <message>
        <source>{host} knows no {name}.</source>
        <translation>{host} kennt {name} nicht.</translation>
    </message>
    <message>
        <source>Look whether the name is spelled as on the page of the model.</source>
        <translation>Sehen Sie nach, ob der Name so geschrieben ist wie auf der Seite des Modells.</translation>
    </message>
    <message>
        <source>What came is not the model</source>
        <translation>Was kam, ist nicht das Modell</translation>
    </message>
    <message>
        <source>The file {name} from {host} has another sum than it should have, twice. It was deleted.</source>
        <translation>Die Datei {name} von {host} hat zweimal eine andere Prüfsumme, als sie haben sollte. Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>Try again later, or get the model from another place and import it.</source>
        <translation>Versuchen Sie es später noch einmal, oder holen Sie das Modell anderswo und importieren Sie es.</translation>
    </message>
    <message>
        <source>The model needs {needed} more in {path}, where {free} are free. What came is kept.</source>
        <translation>Das Modell braucht noch {needed} in {path}, wo {free} frei sind. Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>Delete what you no longer need, and try again; it goes on where it ended.</source>
        <translation>Löschen Sie, was Sie nicht mehr brauchen, und versuchen Sie es noch einmal; es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>The model could not be written</source>
        <translation>Das Modell konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The disk refused {path}: {detail}.</source>
        <translation>Der Datenträger hat {path} abgelehnt: {detail}.</translation>
    </message>
    <message>
        <source>Look whether the folder is there and may be written to, and try again.</source>
        <translation>Sehen Sie nach, ob der Ordner da ist und beschrieben werden darf, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This model is being fetched already</source>
        <translation>Dieses Modell wird schon geholt</translation>
    </message>
    <message>
        <source>Another window or terminal is writing {path}.</source>
        <translation>Ein anderes Fenster oder Terminal schreibt {path}.</translation>
    </message>
    <message>
        <source>Wait until it is there.</source>
        <translation>Warten Sie, bis es da ist.</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>Das Gerät kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Computing on {device} failed. Your text and what was already written are kept.</source>
        <translation>Das Rechnen ist fehlgeschlagen (Gerät: {device}). Ihr Text und das schon Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Choose Automatic or Processor as the device in Settings, Model.</source>
        <translation>Wählen Sie unter Einstellungen, Modell als Gerät Automatisch oder Prozessor.</translation>
    </message>
    <message>
        <source>The chosen device is not in this computer</source>
        <translation>Das gewählte Gerät ist nicht in diesem Computer</translation>
    </message>
    <message>
        <source>The settings ask for {device}, which was not found. Your text was not changed.</source>
        <translation>In den Einstellungen ist ein Gerät gewählt, das nicht gefunden wurde: {device}. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The device failed in the middle of the work</source>
        <translation>Das Gerät ist mitten in der Arbeit ausgefallen</translation>
    </message>
    <message>
        <source>{device} stopped answering. Your text and what was already written are kept.</source>
        <translation>Das Gerät antwortet nicht mehr ({device}). Ihr Text und das schon Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again; if it fails once more, choose Processor as the device in Settings, Model.</source>
        <translation>Versuchen Sie es erneut; wenn es wieder fehlschlägt, wählen Sie unter Einstellungen, Modell als Gerät Prozessor.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>Es ist nicht genug Speicher frei</translation>
    </message>
    <message>
        <source>The memory of {device} is too small for this. {amounts} Your text is kept.</source>
        <translation>Der Speicher reicht dafür nicht aus (Gerät: {device}). {amounts} Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Close other programs, select a shorter text, or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme, wählen Sie einen kürzeren Text aus oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>This cannot be done as it was asked</source>
        <translation>So kann das nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>The request does not fit the text or the model. Your text was not changed.</source>
        <translation>Die Anfrage passt nicht zum Text oder zum Modell. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Change the selection or choose another action.</source>
        <translation>Ändern Sie die Auswahl oder wählen Sie eine andere Aktion.</translation>
    </message>
    <message>
        <source>There is nothing to read yet</source>
        <translation>Es gibt noch nichts zu lesen</translation>
    </message>
    <message>
        <source>This action needs some text to work on.</source>
        <translation>Diese Aktion braucht Text, mit dem sie arbeiten kann.</translation>
    </message>
    <message>
        <source>Write a sentence or select some text, then try again.</source>
        <translation>Schreiben Sie einen Satz oder markieren Sie Text, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The text is too long for this model</source>
        <translation>Der Text ist zu lang für dieses Modell</translation>
    </message>
    <message>
        <source>The text has {tokens} tokens, and the model reads {limit} at once. Nothing was cut or changed.</source>
        <translation>Der Text hat {tokens} Token, und das Modell liest {limit} auf einmal. Nichts wurde gekürzt oder geändert.</translation>
    </message>
    <message>
        <source>Select a shorter part, or choose a model with a longer context.</source>
        <translation>Markieren Sie einen kürzeren Teil oder wählen Sie ein Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>This model was not made for that</source>
        <translation>Dieses Modell wurde dafür nicht gemacht</translation>
    </message>
    <message>
        <source>{model} does not know the task “{task}”. {wanted} Your text was not changed.</source>
        <translation>{model} kennt die Aufgabe „{task}“ nicht. {wanted} Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another action, or another model in Settings, Model.</source>
        <translation>Wählen Sie eine andere Aktion oder unter Einstellungen, Modell ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model cannot do this in this language</source>
        <translation>Das Modell kann das nicht in dieser Sprache</translation>
    </message>
    <message>
        <source>It has not learned it for {language}, only for: {known}. Your text was not changed.</source>
        <translation>Es hat das nicht für {language} gelernt, nur für: {known}. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose one of these languages, or another model in Settings, Model.</source>
        <translation>Wählen Sie eine dieser Sprachen oder unter Einstellungen, Modell ein anderes Modell.</translation>
    </message>
    <message>
        <source>The text is in this language already</source>
        <translation>Der Text ist schon in dieser Sprache</translation>
    </message>
    <message>
        <source>It reads as {language}, so there is nothing to translate. Your text was not changed.</source>
        <translation>Der Text ist offenbar auf {language}, daher gibt es nichts zu übersetzen. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another language to translate into.</source>
        <translation>Wählen Sie eine andere Zielsprache.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used</source>
        <translation>Das JSON-Schema kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>It asks for something that cannot be promised: {detail}. Your text was not changed.</source>
        <translation>Es verlangt etwas, das nicht zugesichert werden kann: {detail}. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Make the schema simpler, or take one of those that came with Longhand.</source>
        <translation>Vereinfachen Sie das Schema oder nehmen Sie eines von denen, die mit Longhand kamen.</translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation>Das Modell hat abgelehnt</translation>
    </message>
    <message>
        <source>{model} answered with a refusal in the place of a text: “{answer}” Your text was not changed.</source>
        <translation>{model} hat statt eines Textes eine Ablehnung geschrieben: „{answer}“ Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Ask for it in other words, or choose another model in Settings, Model.</source>
        <translation>Bitten Sie mit anderen Worten darum oder wählen Sie unter Einstellungen, Modell ein anderes Modell.</translation>
    </message>
    <message>
        <source>No fitting answer came</source>
        <translation>Es kam keine passende Antwort</translation>
    </message>
    <message>
        <source>{model} was asked twice, and {fault}. Your text was not changed.</source>
        <translation>{model} wurde zweimal gefragt, und {fault}. Ihr Text wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Try again with a shorter passage, or choose a larger model in Settings, Model.</source>
        <translation>Versuchen Sie es mit einer kürzeren Stelle, oder wählen Sie in den Einstellungen unter Modell ein größeres Modell.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>Die Datei kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Something is wrong with {path}. The file was not changed.</source>
        <translation>Mit {path} stimmt etwas nicht. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another file, or save your text under another name.</source>
        <translation>Wählen Sie eine andere Datei oder speichern Sie Ihren Text unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} wurde verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>Look for it under another name; a text that is open here can be saved again.</source>
        <translation>Suchen Sie die Datei unter einem anderen Namen; ein Text, der hier geöffnet ist, kann wieder gespeichert werden.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading {path} was refused: {detail}.</source>
        <translation>Das Lesen von {path} wurde verweigert: {detail}.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>{path} has {size}; Longhand opens up to {limit}. The file was not changed.</source>
        <translation>{path} hat {size}; Longhand öffnet bis zu {limit}. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Divide it into smaller files with another program.</source>
        <translation>Teilen Sie sie mit einem anderen Programm in kleinere Dateien auf.</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Das ist keine Textdatei</translation>
    </message>
    <message>
        <source>{path} holds data that no text has. The file was not changed.</source>
        <translation>{path} enthält Daten, die in keinem Text vorkommen. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown in the program it came from.</source>
        <translation>Speichern Sie sie in dem Programm, aus dem sie stammt, als reinen Text oder als Markdown.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>{path} is cut short, or is something else than its name says ({detail}). The file was not changed.</source>
        <translation>{path} ist abgeschnitten oder etwas anderes, als der Name sagt ({detail}). Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew.</source>
        <translation>Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>The file asks for a password</source>
        <translation>Die Datei verlangt ein Passwort</translation>
    </message>
    <message>
        <source>{path} is encrypted, and Longhand cannot open it. The file was not changed.</source>
        <translation>{path} ist verschlüsselt, und Longhand kann die Datei nicht öffnen. Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Save a copy without a password in the program it came from.</source>
        <translation>Speichern Sie in dem Programm, aus dem sie stammt, eine Kopie ohne Passwort.</translation>
    </message>
    <message>
        <source>The file has no text</source>
        <translation>Die Datei enthält keinen Text</translation>
    </message>
    <message>
        <source>The pages of {path} are pictures, as a scanner makes them. The file was not changed.</source>
        <translation>Die Seiten von {path} sind Bilder, wie ein Scanner sie macht. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Let a program for text recognition read it first.</source>
        <translation>Lassen Sie sie zuerst von einem Programm für Texterkennung lesen.</translation>
    </message>
    <message>
        <source>The file asks for too much</source>
        <translation>Die Datei verlangt zu viel</translation>
    </message>
    <message>
        <source>Reading {path} took more memory or time than a document may, and was ended. The file was not changed.</source>
        <translation>Das Lesen von {path} brauchte mehr Speicher oder Zeit, als ein Dokument darf, und wurde beendet. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew, in parts if it is large.</source>
        <translation>Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu, in Teilen, wenn sie groß ist.</translation>
    </message>
    <message>
        <source>The document asks for too much</source>
        <translation>Das Dokument verlangt zu viel</translation>
    </message>
    <message>
        <source>Writing {path} took more memory or time than there is, and was ended. Your text is as it was.</source>
        <translation>Das Schreiben von {path} hat mehr Speicher oder Zeit gebraucht, als da ist, und wurde beendet. Ihr Text ist, wie er war.</translation>
    </message>
    <message>
        <source>Export it in parts, or in another format.</source>
        <translation>Exportieren Sie es in Teilen oder in einem anderen Format.</translation>
    </message>
    <message>
        <source>The format of the file is not known</source>
        <translation>Das Format der Datei ist nicht bekannt</translation>
    </message>
    <message>
        <source>The name {path} ends in none of: {known}.</source>
        <translation>Der Name {path} hat keine dieser Endungen: {known}.</translation>
    </message>
    <message>
        <source>Choose a name with one of these endings.</source>
        <translation>Wählen Sie einen Namen mit einer dieser Endungen.</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Es gibt schon eine Datei mit diesem Namen</translation>
    </message>
    <message>
        <source>{path} was not written over.</source>
        <translation>{path} wurde nicht überschrieben.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>Wählen Sie einen anderen Namen oder erlauben Sie, dass sie ersetzt wird.</translation>
    </message>
    <message>
        <source>The book file cannot be read</source>
        <translation>Die Buchdatei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{path} was left as it is: {detail}.</source>
        <translation>{path} wurde gelassen, wie es ist: {detail}.</translation>
    </message>
    <message>
        <source>Mend it in any editor, or give it another name and make the book anew.</source>
        <translation>Berichtigen Sie sie in einem Editor, oder geben Sie ihr einen anderen Namen und legen Sie das Buch neu an.</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Dieser Name geht nicht</translation>
    </message>
    <message>
        <source>Nothing in {path} was called “{name}”: {reason}.</source>
        <translation>In {path} wurde nichts „{name}“ genannt: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file was not moved</source>
        <translation>Die Datei wurde nicht verschoben</translation>
    </message>
    <message>
        <source>{path} is where it was: {detail}.</source>
        <translation>{path} ist, wo es war: {detail}.</translation>
    </message>
    <message>
        <source>Check that you may write in both folders, and that they lie on the same disk.</source>
        <translation>Prüfen Sie, ob Sie in beide Ordner schreiben dürfen und ob sie auf demselben Datenträger liegen.</translation>
    </message>
    <message>
        <source>Nothing was made</source>
        <translation>Es wurde nichts angelegt</translation>
    </message>
    <message>
        <source>{path} could not be made: {detail}.</source>
        <translation>{path} konnte nicht angelegt werden: {detail}.</translation>
    </message>
    <message>
        <source>Check that you may write in the folder, and that its disk has room.</source>
        <translation>Prüfen Sie, ob Sie in den Ordner schreiben dürfen und ob auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>The file was not deleted</source>
        <translation>Die Datei wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>{path} could not be put in the trash, and nothing is deleted for good here.</source>
        <translation>{path} konnte nicht in den Papierkorb gelegt werden, und endgültig wird hier nichts gelöscht.</translation>
    </message>
    <message>
        <source>Delete it in the file manager if that is what you want.</source>
        <translation>Löschen Sie die Datei in der Dateiverwaltung, wenn Sie das wollen.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known</source>
        <translation>Die Kodierung der Datei ist nicht bekannt</translation>
    </message>
    <message>
        <source>{path} could not be read as any of: {tried}. The file was not changed.</source>
        <translation>{path} konnte mit keiner dieser Kodierungen gelesen werden: {tried}. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program it came from.</source>
        <translation>Speichern Sie sie in dem Programm, aus dem sie stammt, als UTF-8.</translation>
    </message>
    <message>
        <source>The encoding cannot hold your text</source>
        <translation>Die Kodierung kann Ihren Text nicht aufnehmen</translation>
    </message>
    <message>
        <source>{path} is written as {encoding}, which has no “{character}”. The file was not changed; your text is kept here.</source>
        <translation>{path} wird als {encoding} geschrieben, und darin gibt es kein „{character}“. Die Datei wurde nicht geändert; Ihr Text bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translation>Die Datei darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>{path} is read-only. Your text is kept here and is not saved yet.</source>
        <translation>{path} ist schreibgeschützt. Ihr Text bleibt hier erhalten und ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save it under another name or in another folder.</source>
        <translation>Speichern Sie unter einem anderen Namen oder in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>{path} was not saved. The file on disk is as it was; your text is kept here.</source>
        <translation>{path} wurde nicht gespeichert. Die Datei auf dem Datenträger ist, wie sie war; Ihr Text bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Make room on the disk or save on another one.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder speichern Sie auf einem anderen.</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Die Datei wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The file on disk is as it was; your text is kept here.</source>
        <translation>Das Schreiben von {path} wurde verweigert: {detail}. Die Datei auf dem Datenträger ist, wie sie war; Ihr Text bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Another program has changed the file</source>
        <translation>Ein anderes Programm hat die Datei geändert</translation>
    </message>
    <message>
        <source>{path} is not as it was when you opened it. Both are kept: the file on disk and your text here.</source>
        <translation>{path} ist nicht mehr so wie beim Öffnen. Beides bleibt erhalten: die Datei auf dem Datenträger und Ihr Text hier.</translation>
    </message>
    <message>
        <source>Save under another name, or decide which of the two to keep.</source>
        <translation>Speichern Sie unter einem anderen Namen oder entscheiden Sie, was von beidem Sie behalten.</translation>
    </message>
    <message>
        <source>The file is open in another Longhand</source>
        <translation>Die Datei ist in einem anderen Longhand geöffnet</translation>
    </message>
    <message>
        <source>{path} is in use by {owner}. The file was not changed.</source>
        <translation>{path} wird von {owner} verwendet. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Close it there first, or save a copy under another name.</source>
        <translation>Schließen Sie sie zuerst dort oder speichern Sie eine Kopie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Something is wrong with the settings</source>
        <translation>Mit den Einstellungen stimmt etwas nicht</translation>
    </message>
    <message>
        <source>Not all settings could be used. Your texts are not touched by this.</source>
        <translation>Nicht alle Einstellungen konnten verwendet werden. Ihre Texte sind davon nicht betroffen.</translation>
    </message>
    <message>
        <source>Look through Settings and set again what differs.</source>
        <translation>Sehen Sie die Einstellungen durch und stellen Sie neu ein, was abweicht.</translation>
    </message>
    <message>
        <source>Your text is not kept safe at the moment</source>
        <translation>Ihr Text ist im Moment nicht gesichert</translation>
    </message>
    <message>
        <source>What is not saved of {names} would be lost if Longhand ended now: {cause}.</source>
        <translation>Was von {names} nicht gespeichert ist, ginge verloren, wenn Longhand jetzt endete: {cause}.</translation>
    </message>
    <message>
        <source>Save it to another place. Longhand tries by itself to keep it safe again, and this message goes when it can.</source>
        <translation>Speichern Sie ihn an einem anderen Ort. Longhand versucht von selbst, ihn wieder zu sichern; gelingt es, verschwindet diese Meldung.</translation>
    </message>
    <message>
        <source>The settings file was damaged</source>
        <translation>Die Einstellungsdatei war beschädigt</translation>
    </message>
    <message>
        <source>Longhand starts with its own settings. The damaged file was kept as {kept_as}.</source>
        <translation>Longhand startet mit seinen eigenen Einstellungen. Die beschädigte Datei wurde als {kept_as} aufbewahrt.</translation>
    </message>
    <message>
        <source>Set again in Settings what you had changed.</source>
        <translation>Stellen Sie in den Einstellungen neu ein, was Sie geändert hatten.</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>Die Einstellungen wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. Your changes are in force until you quit.</source>
        <translation>Das Schreiben von {path} wurde verweigert: {detail}. Ihre Änderungen gelten, bis Sie Longhand beenden.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then change a setting again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder prüfen Sie, ob der Ordner beschrieben werden darf, und ändern Sie dann noch einmal eine Einstellung.</translation>
    </message>
    <message>
        <source>The word was not added to your dictionary</source>
        <translation>Das Wort wurde nicht in Ihr Wörterbuch aufgenommen</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The word is known until you quit.</source>
        <translation>Das Schreiben von {path} wurde verweigert: {detail}. Das Wort ist bekannt, bis Sie Longhand beenden.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then add the word again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder prüfen Sie, ob der Ordner beschrieben werden darf, und fügen Sie das Wort dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>A setting has a value that does not fit</source>
        <translation>Eine Einstellung hat einen unpassenden Wert</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {name}. The value before it, or the usual one, is in force.</source>
        <translation>„{value}“ kann für {name} nicht verwendet werden. Es gilt der vorherige oder der übliche Wert.</translation>
    </message>
    <message>
        <source>Choose another value in Settings.</source>
        <translation>Wählen Sie in den Einstellungen einen anderen Wert.</translation>
    </message>
    <message>
        <source>The expression cannot be used</source>
        <translation>Der Ausdruck kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Nothing can be found with this expression.</source>
        <translation>Mit diesem Ausdruck kann nichts gefunden werden.</translation>
    </message>
    <message>
        <source>Write it in another way, or search for the words themselves.</source>
        <translation>Schreiben Sie ihn anders oder suchen Sie nach den Wörtern selbst.</translation>
    </message>
    <message>
        <source>The expression cannot be read</source>
        <translation>Der Ausdruck kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The expression makes no sense at its character {position}.</source>
        <translation>Der Ausdruck ergibt bei Zeichen {position} keinen Sinn.</translation>
    </message>
    <message>
        <source>Close every bracket, or put a backslash before a sign that stands for itself.</source>
        <translation>Schließen Sie jede Klammer oder setzen Sie einen umgekehrten Schrägstrich vor ein Zeichen, das für sich selbst steht.</translation>
    </message>
    <message>
        <source>The expression is too large</source>
        <translation>Der Ausdruck ist zu groß</translation>
    </message>
    <message>
        <source>Its repetitions, multiplied with each other, are more than can be searched for.</source>
        <translation>Seine Wiederholungen ergeben miteinander multipliziert mehr, als sich suchen lässt.</translation>
    </message>
    <message>
        <source>Ask for fewer repetitions, or search for the words themselves.</source>
        <translation>Verlangen Sie weniger Wiederholungen oder suchen Sie die Wörter selbst.</translation>
    </message>
    <message>
        <source>All that is put in would be longer than a text can be.</source>
        <translation>Alles Eingesetzte wäre länger, als ein Text sein kann.</translation>
    </message>
    <message>
        <source>Write a shorter replacement, or search in a selection.</source>
        <translation>Schreiben Sie eine kürzere Ersetzung oder suchen Sie in einer Auswahl.</translation>
    </message>
    <message>
        <source>The expression takes too long</source>
        <translation>Der Ausdruck braucht zu lange</translation>
    </message>
    <message>
        <source>The expression was not through with the text in time.</source>
        <translation>Der Ausdruck war nicht rechtzeitig mit dem Text fertig.</translation>
    </message>
    <message>
        <source>Make it more exact, or search in a selection.</source>
        <translation>Machen Sie ihn genauer oder suchen Sie in einer Auswahl.</translation>
    </message>
    <message>
        <source>The replacement cannot be made</source>
        <translation>Die Ersetzung ist nicht möglich</translation>
    </message>
    <message>
        <source>The expression has no group {group}.</source>
        <translation>Der Ausdruck hat keine Gruppe {group}.</translation>
    </message>
    <message>
        <source>Put round brackets around what the group is to hold.</source>
        <translation>Setzen Sie runde Klammern um das, was die Gruppe aufnehmen soll.</translation>
    </message>
    <message>
        <source>The server cannot be used</source>
        <translation>Der Server kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>Longhand could not work with {host}. Your text and what was already written are kept.</source>
        <translation>Longhand konnte nicht mit {host} arbeiten. Ihr Text und das bereits Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Look at the server’s address in Settings, Model, or switch the server off to work on this computer.</source>
        <translation>Prüfen Sie die Adresse des Servers in Einstellungen, Modell, oder schalten Sie den Server aus, um auf diesem Computer zu arbeiten.</translation>
    </message>
    <message>
        <source>This is no address of a server</source>
        <translation>Das ist keine Adresse eines Servers</translation>
    </message>
    <message>
        <source>Longhand cannot make sense of “{host}”. Nothing was sent.</source>
        <translation>Longhand versteht „{host}“ nicht. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Write it in Settings, Model as in https://host/v1 or http://127.0.0.1:8080.</source>
        <translation>Schreiben Sie sie in Einstellungen, Modell wie https://host/v1 oder http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Longhand is offline</source>
        <translation>Longhand ist offline</translation>
    </message>
    <message>
        <source>Nothing was sent to {host}, because Longhand is switched to offline.</source>
        <translation>An {host} wurde nichts gesendet, weil Longhand auf offline gestellt ist.</translation>
    </message>
    <message>
        <source>Switch offline off in Settings, Privacy, or switch the server off to work on this computer.</source>
        <translation>Schalten Sie Offline in Einstellungen, Datenschutz aus, oder den Server, um auf diesem Computer zu arbeiten.</translation>
    </message>
    <message>
        <source>The way to this server is not encrypted</source>
        <translation>Der Weg zu diesem Server ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>With http anyone on the way to {host} could read your text, so nothing was sent.</source>
        <translation>Mit http könnte jeder auf dem Weg zu {host} Ihren Text lesen; darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Write the address with https, or allow http for your own network in Settings, Model.</source>
        <translation>Schreiben Sie die Adresse mit https, oder erlauben Sie http für Ihr eigenes Netz in Einstellungen, Modell.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>There is no connection to {host}: {detail}. Your text and what was already written are kept.</source>
        <translation>Es gibt keine Verbindung zu {host}: {detail}. Ihr Text und das bereits Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>See whether the server runs and the network works, then try again.</source>
        <translation>Sehen Sie nach, ob der Server läuft und das Netz geht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>Der Server kann sich nicht ausweisen</translation>
    </message>
    <message>
        <source>The certificate of {host} was not accepted, so nothing was sent: {detail}.</source>
        <translation>Das Zertifikat von {host} wurde nicht anerkannt; darum wurde nichts gesendet: {detail}.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or check the address in Settings, Model.</source>
        <translation>Bitten Sie den Betreiber des Servers um ein gültiges Zertifikat, oder prüfen Sie die Adresse in Einstellungen, Modell.</translation>
    </message>
    <message>
        <source>The server does not let you in</source>
        <translation>Der Server lässt Sie nicht ein</translation>
    </message>
    <message>
        <source>{host} asks for a valid key (answer {status}). Your text is kept.</source>
        <translation>{host} verlangt einen gültigen Schlüssel (Antwort {status}). Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Enter the key of the server in Settings, Model.</source>
        <translation>Geben Sie den Schlüssel des Servers in Einstellungen, Modell ein.</translation>
    </message>
    <message>
        <source>There is no such server at this address</source>
        <translation>Unter dieser Adresse gibt es keinen solchen Server</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for language models does (answer {status}). Your text is kept.</source>
        <translation>{host} antwortet, aber nicht wie ein Server für Sprachmodelle (Antwort {status}). Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Model; most end in /v1.</source>
        <translation>Prüfen Sie die Adresse in Einstellungen, Modell; die meisten enden auf /v1.</translation>
    </message>
    <message>
        <source>The server does not have this model</source>
        <translation>Der Server hat dieses Modell nicht</translation>
    </message>
    <message>
        <source>{host} has no model named “{model}”. Your text is kept.</source>
        <translation>{host} hat kein Modell namens „{model}“. Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Write another name in Settings, Model, or leave it empty for the server’s first model.</source>
        <translation>Schreiben Sie einen anderen Namen in Einstellungen, Modell, oder lassen Sie ihn leer für das erste Modell des Servers.</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>Der Server hat zu viel zu tun</translation>
    </message>
    <message>
        <source>{host} took no further work. Your text and what was already written are kept.</source>
        <translation>{host} hat keine weitere Arbeit angenommen. Ihr Text und das bereits Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Versuchen Sie es in {seconds} Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>The server had a failure</source>
        <translation>Der Server hatte einen Fehler</translation>
    </message>
    <message>
        <source>{host} reports a failure of its own (answer {status}). Your text and what was already written are kept.</source>
        <translation>{host} meldet einen eigenen Fehler (Antwort {status}). Ihr Text und das bereits Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, tell whoever runs the server, or work on this computer.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es dem Betreiber des Servers, oder arbeiten Sie auf diesem Computer.</translation>
    </message>
    <message>
        <source>The server sends you elsewhere</source>
        <translation>Der Server schickt Sie anderswohin</translation>
    </message>
    <message>
        <source>{host} passes requests on to {target}. Your text was not sent there.</source>
        <translation>{host} leitet Anfragen an {target} weiter. Ihr Text wurde nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>If you trust that place, write its address in Settings, Model.</source>
        <translation>Wenn Sie dieser Stelle trauen, schreiben Sie deren Adresse in Einstellungen, Modell.</translation>
    </message>
    <message>
        <source>The server does not go on</source>
        <translation>Der Server macht nicht weiter</translation>
    </message>
    <message>
        <source>Nothing came from {host} for {seconds} seconds. Your text and what was already written are kept.</source>
        <translation>Von {host} kam {seconds} Sekunden lang nichts. Ihr Text und das bereits Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again, or switch the server off to work on this computer.</source>
        <translation>Versuchen Sie es noch einmal, oder schalten Sie den Server aus, um auf diesem Computer zu arbeiten.</translation>
    </message>
    <message>
        <source>Other programs cannot be served</source>
        <translation>Andere Programme können nicht bedient werden</translation>
    </message>
    <message>
        <source>The place {host}, where other programs look for the model, cannot be had: {detail}.</source>
        <translation>Die Stelle {host}, an der andere Programme das Modell suchen, ist nicht zu haben: {detail}.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another place with “assistant serve --port”.</source>
        <translation>Beenden Sie das Programm, das sie benutzt, oder wählen Sie eine andere Stelle mit „assistant serve --port“.</translation>
    </message>
    <message>
        <source>The server’s answer makes no sense</source>
        <translation>Die Antwort des Servers ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>What {host} sent cannot be used: {detail}. Your text and what was already written are kept.</source>
        <translation>Was {host} gesendet hat, ist unbrauchbar: {detail}. Ihr Text und das bereits Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, check the address in Settings, Model.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, prüfen Sie die Adresse in Einstellungen, Modell.</translation>
    </message>
    <message>
        <source>An action of yours cannot be used</source>
        <translation>Eine Ihrer Aktionen kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>{path} was left out: {reason}. All other actions work.</source>
        <translation>{path} wurde ausgelassen: {reason}. Alle anderen Aktionen funktionieren.</translation>
    </message>
    <message>
        <source>Correct the file; a look at the actions that came with Longhand helps.</source>
        <translation>Berichtigen Sie die Datei; ein Blick auf die Aktionen, die mit Longhand kamen, hilft.</translation>
    </message>
    <message>
        <source>A file of Longhand&apos;s own cannot be read</source>
        <translation>Eine eigene Datei von Longhand lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{path} was passed over and kept as {kept_as}. Your documents are not touched by this.</source>
        <translation>{path} wurde übergangen und als {kept_as} aufgehoben. Ihre Dokumente sind davon nicht berührt.</translation>
    </message>
    <message>
        <source>Look into that file if you miss something that Longhand remembered.</source>
        <translation>Sehen Sie in dieser Datei nach, wenn Ihnen etwas fehlt, das Longhand sich gemerkt hatte.</translation>
    </message>
    <message>
        <source>The record of an unsaved text cannot be read</source>
        <translation>Der Mitschnitt eines ungespeicherten Textes lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{path} holds nothing that Longhand can read, and was kept as {kept_as}. All other texts are offered as always.</source>
        <translation>{path} enthält nichts, was Longhand lesen kann, und wurde als {kept_as} aufgehoben. Alle anderen Texte werden wie immer angeboten.</translation>
    </message>
    <message>
        <source>Look for the text under File, Discarded texts, or in a copy of your own.</source>
        <translation>Suchen Sie den Text unter Datei, Verworfene Texte, oder in einer eigenen Kopie.</translation>
    </message>
    <message>
        <source>The record of an unsaved text is damaged</source>
        <translation>Der Mitschnitt eines ungespeicherten Textes ist beschädigt</translation>
    </message>
    <message>
        <source>All of the text that can be read is here. Words near the damage may be missing or wrong. The record is kept as {kept_as}.</source>
        <translation>Hier steht alles, was von dem Text zu lesen ist. Nahe der Beschädigung können Wörter fehlen oder falsch sein. Der Mitschnitt ist als {kept_as} aufgehoben.</translation>
    </message>
    <message>
        <source>Read the text through before you save it over an earlier one.</source>
        <translation>Lesen Sie den Text durch, bevor Sie ihn über einen früheren speichern.</translation>
    </message>
    <message>
        <source>Longhand cannot keep everything</source>
        <translation>Longhand kann nicht alles aufheben</translation>
    </message>
    <message>
        <source>Writing is refused in {folders}: {detail}. Not kept: {kinds}. Nothing is written anywhere else.</source>
        <translation>In {folders} darf nicht geschrieben werden: {detail}. Nicht aufgehoben werden: {kinds}. Es wird auch nirgendwo anders geschrieben.</translation>
    </message>
    <message>
        <source>Save your texts often, give yourself the right to write there, and start Longhand again.</source>
        <translation>Speichern Sie Ihre Texte oft, geben Sie sich dort das Schreibrecht und starten Sie Longhand neu.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Etwas Unerwartetes ist schiefgegangen</translation>
    </message>
    <message>
        <source>The engine stopped working on this. Your text and what was already written are kept.</source>
        <translation>Die Engine hat die Arbeit daran abgebrochen. Ihr Text und das schon Geschriebene bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details into a report.</source>
        <translation>Versuchen Sie es erneut. Wenn es wieder geschieht, kopieren Sie die Details in einen Bericht.</translation>
    </message>
    <message>
        <source>The style could not be learned</source>
        <translation>Der Stil konnte nicht gelernt werden</translation>
    </message>
    <message>
        <source>Your texts were not changed.</source>
        <translation>Ihre Texte wurden nicht verändert.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Dieser Name ist vergeben</translation>
    </message>
    <message>
        <source>There is a style or an adapter called “{style}” already.</source>
        <translation>Es gibt schon einen Stil oder einen Adapter namens „{style}“.</translation>
    </message>
    <message>
        <source>Give the style another name, or delete the old one first.</source>
        <translation>Geben Sie dem Stil einen anderen Namen, oder löschen Sie zuerst den alten.</translation>
    </message>
    <message>
        <source>These texts do not do</source>
        <translation>Diese Texte reichen nicht</translation>
    </message>
    <message>
        <source>Of your own words {words} can be learned from; at least {fewest} are needed, in a language that the model knows.</source>
        <translation>Aus {words} eigenen Wörtern kann gelernt werden; mindestens {fewest} sind nötig, in einer Sprache, die das Modell kennt.</translation>
    </message>
    <message>
        <source>Add texts that you wrote, or choose a model that knows their language.</source>
        <translation>Fügen Sie Texte hinzu, die Sie geschrieben haben, oder wählen Sie ein Modell, das ihre Sprache kennt.</translation>
    </message>
    <message>
        <source>This style is being learned already</source>
        <translation>Dieser Stil wird schon gelernt</translation>
    </message>
    <message>
        <source>Another window or terminal learns “{style}”.</source>
        <translation>Ein anderes Fenster oder Terminal lernt „{style}“.</translation>
    </message>
    <message>
        <source>Wait until it is done, or pause it there.</source>
        <translation>Warten Sie, bis es fertig ist, oder halten Sie es dort an.</translation>
    </message>
    <message>
        <source>The learning broke off</source>
        <translation>Das Lernen brach ab</translation>
    </message>
    <message>
        <source>What was learned by the last minute is kept. The reason: {detail}.</source>
        <translation>Was bis zur letzten Minute gelernt wurde, ist erhalten. Der Grund: {detail}.</translation>
    </message>
    <message>
        <source>Go on with it; if it breaks off again, learn from other texts or on another model.</source>
        <translation>Machen Sie weiter; bricht es noch einmal ab, lernen Sie aus anderen Texten oder auf einem anderen Modell.</translation>
    </message>
    <message>
        <source>load the model</source>
        <translation>das Modell laden</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>weiterschreiben</translation>
    </message>
    <message>
        <source>summarise</source>
        <translation>zusammenfassen</translation>
    </message>
    <message>
        <source>find a headline</source>
        <translation>einen Titel finden</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>übersetzen</translation>
    </message>
    <message>
        <source>proofread</source>
        <translation>Korrektur lesen</translation>
    </message>
    <message>
        <source>rewrite</source>
        <translation>umformulieren</translation>
    </message>
    <message>
        <source>follow an instruction</source>
        <translation>einer Anweisung folgen</translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation>eine Kategorie wählen</translation>
    </message>
    <message>
        <source>read a text into data</source>
        <translation>einen Text in Daten übertragen</translation>
    </message>
    <message>
        <source>find key sentences</source>
        <translation>Kernsätze finden</translation>
    </message>
    <message>
        <source>look at the likelihood of words</source>
        <translation>die Wahrscheinlichkeit von Wörtern ansehen</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>eine Frage beantworten</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>ein Gespräch führen</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder is full</source>
        <translation>die Festplatte mit dem Ordner von Longhand ist voll</translation>
    </message>
    <message>
        <source>you have used up the space that you may use on that disk</source>
        <translation>der Platz, der Ihnen auf dieser Festplatte zusteht, ist aufgebraucht</translation>
    </message>
    <message>
        <source>Longhand’s folder cannot be written</source>
        <translation>in den Ordner von Longhand kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Longhand’s folder is gone</source>
        <translation>der Ordner von Longhand ist verschwunden</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder reports an error</source>
        <translation>die Festplatte mit dem Ordner von Longhand meldet einen Fehler</translation>
    </message>
    <message>
        <source>it spoke to you in the place of the text</source>
        <translation>es sprach mit Ihnen, statt den Text zu schreiben</translation>
    </message>
    <message>
        <source>its thoughts came in the place of the text</source>
        <translation>statt des Textes kamen seine Gedanken</translation>
    </message>
    <message>
        <source>it took words of the example for yours</source>
        <translation>es nahm Wörter des Beispiels für Ihre</translation>
    </message>
    <message>
        <source>it only copied how the text begins</source>
        <translation>es schrieb nur den Anfang des Textes ab</translation>
    </message>
    <message>
        <source>it said the same over and over</source>
        <translation>es sagte immer wieder dasselbe</translation>
    </message>
    <message>
        <source>nothing came</source>
        <translation>es kam nichts</translation>
    </message>
    <message>
        <source>settings and what was open last</source>
        <translation>Einstellungen und zuletzt Geöffnetes</translation>
    </message>
    <message>
        <source>unsaved texts, earlier versions and your own actions</source>
        <translation>ungespeicherte Texte, frühere Fassungen und eigene Aktionen</translation>
    </message>
    <message>
        <source>prepared models</source>
        <translation>vorbereitete Modelle</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>das Protokoll</translation>
    </message>
    <message>
        <source>A translation model such as Marian or NLLB can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Ein Übersetzungsmodell wie Marian oder NLLB kann es, ebenso ein Chatmodell mit mindestens 1 Milliarde Parametern.</translation>
    </message>
    <message>
        <source>A summariser such as BART or T5 can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Ein Zusammenfassungsmodell wie BART oder T5 kann es, ebenso ein Chatmodell mit mindestens 1 Milliarde Parametern.</translation>
    </message>
    <message>
        <source>A GPT or a chat model can.</source>
        <translation>Ein GPT oder ein Chatmodell kann es.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>with a full stop at its beginning the file would be hidden</source>
        <translation>mit einem Punkt am Anfang wäre die Datei verborgen</translation>
    </message>
    <message>
        <source>some systems do not allow &lt; &gt; : &quot; / \ | ? * in a name</source>
        <translation>manche Systeme erlauben &lt; &gt; : &quot; / \ | ? * in einem Namen nicht</translation>
    </message>
    <message>
        <source>it has a character that cannot be seen</source>
        <translation>er enthält ein unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <translation>Windows hält diesen Namen für ein Gerät frei</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>er ist zu lang</translation>
    </message>
    <message>
        <source>A chat model of 1 billion parameters or more can.</source>
        <translation>Ein Chatmodell mit mindestens 1 Milliarde Parametern kann es.</translation>
    </message>
</context>
<context>
    <name>serving</name>
    <message>
        <source>Serve other programs</source>
        <translation>Andere Programme bedienen</translation>
    </message>
    <message>
        <source>Other programs reach the model at {address}. Copy their token now; it is not shown again.</source>
        <translation>Andere Programme erreichen das Modell unter {address}. Kopieren Sie ihr Token jetzt; es wird nicht wieder gezeigt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of menus and messages.</source>
        <translation>Die Sprache der Menüs und Meldungen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
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
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Light or dark paper; the text you write is the same in both.</source>
        <translation>Helles oder dunkles Papier; der Text, den Sie schreiben, ist in beiden derselbe.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>The typeface of the text you write; empty takes the best serif of this computer.</source>
        <translation>Die Schrift des Textes, den Sie schreiben; leer nimmt die beste Serifenschrift dieses Computers.</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>The size of your text in points.</source>
        <translation>Die Größe Ihres Textes in Punkt.</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Zeilenbreite</translation>
    </message>
    <message>
        <source>How many letters wide the column of text grows at most.</source>
        <translation>Wie viele Buchstaben breit die Textspalte höchstens wird.</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>The language that Translate starts with.</source>
        <translation>Die Sprache, mit der „Übersetzen“ beginnt.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Dimmed text after the caret that Tab takes: as soon as you pause, or when you ask for it with F4.</source>
        <translation>Blasser Text nach dem Cursor, den Tab übernimmt: sobald Sie innehalten oder wenn Sie mit F4 danach fragen.</translation>
    </message>
    <message>
        <source>When I pause</source>
        <translation>Wenn ich innehalte</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>Wenn ich frage</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Pause before a suggestion</source>
        <translation>Pause vor einem Vorschlag</translation>
    </message>
    <message>
        <source>How many milliseconds without a key a suggestion waits for.</source>
        <translation>Wie viele Millisekunden ohne Tastendruck ein Vorschlag abwartet.</translation>
    </message>
    <message>
        <source>Changes are shown</source>
        <translation>Anzeige der Änderungen</translation>
    </message>
    <message>
        <source>How Proofread and Rewrite show what they would change, until you accept or reject it.</source>
        <translation>Wie „Korrekturlesen“ und „Umformulieren“ zeigen, was sie ändern würden, bis Sie es annehmen oder ablehnen.</translation>
    </message>
    <message>
        <source>Within the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Mark unknown words</source>
        <translation>Unbekannte Wörter kennzeichnen</translation>
    </message>
    <message>
        <source>A wavy line under words that the dictionary does not know; F7 goes from one to the next.</source>
        <translation>Eine Wellenlinie unter Wörtern, die das Wörterbuch nicht kennt; F7 geht von einem zum nächsten.</translation>
    </message>
    <message>
        <source>Mark English grammar</source>
        <translation>Englische Grammatik kennzeichnen</translation>
    </message>
    <message>
        <source>A dotted line under what breaks a rule of English grammar; F7 goes there too.</source>
        <translation>Eine gepunktete Linie unter dem, was gegen eine Regel der englischen Grammatik verstößt; F7 geht auch dorthin.</translation>
    </message>
    <message>
        <source>English is checked as</source>
        <translation>Englisch wird geprüft als</translation>
    </message>
    <message>
        <source>Whose spelling of English counts: colour or color.</source>
        <translation>Welche englische Schreibweise gilt: colour oder color.</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Amerikanisch</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Britisch</translation>
    </message>
    <message>
        <source>Australian</source>
        <translation>Australisch</translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation>Kanadisch</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>Indisch</translation>
    </message>
    <message>
        <source>Check facts of answers</source>
        <translation>Fakten der Antworten prüfen</translation>
    </message>
    <message>
        <source>Numbers, names and quotations of a summary or a translation that are not in its text are named under it.</source>
        <translation>Zahlen, Namen und Zitate einer Zusammenfassung oder Übersetzung, die nicht in ihrem Text stehen, werden darunter genannt.</translation>
    </message>
    <message>
        <source>Lists go on</source>
        <translation>Listen fortsetzen</translation>
    </message>
    <message>
        <source>Enter begins the next item of a list or a quote, and Tab and Shift+Tab indent it.</source>
        <translation>Enter beginnt den nächsten Punkt einer Liste oder eines Zitats, und Tab und Shift+Tab rücken ihn ein und aus.</translation>
    </message>
    <message>
        <source>Your name in comments</source>
        <translation>Ihr Name in Kommentaren</translation>
    </message>
    <message>
        <source>Stands in the comments that you add; without it they have none.</source>
        <translation>Steht in den Kommentaren, die Sie hinzufügen; ohne ihn stehen sie ohne Namen da.</translation>
    </message>
    <message>
        <source>Marks of Markdown</source>
        <translation>Markdown-Zeichen</translation>
    </message>
    <message>
        <source>Headings, emphasis, lists and links look as they are meant; this is about the signs that make them so.</source>
        <translation>Überschriften, Hervorhebungen, Listen und Links sehen aus, wie sie gemeint sind; hier geht es um die Zeichen, die sie dazu machen.</translation>
    </message>
    <message>
        <source>Dimmed</source>
        <translation>Abgeblendet</translation>
    </message>
    <message>
        <source>Hidden, but for the paragraph you are in</source>
        <translation>Verborgen, außer im Absatz, in dem Sie sind</translation>
    </message>
    <message>
        <source>Plain source: nothing looks as it is meant</source>
        <translation>Quelltext: nichts sieht aus, wie es gemeint ist</translation>
    </message>
    <message>
        <source>Bar at a selection</source>
        <translation>Leiste an der Auswahl</translation>
    </message>
    <message>
        <source>A small bar with formats and actions appears beside the text that you select.</source>
        <translation>Neben dem Text, den Sie auswählen, erscheint eine kleine Leiste mit Formaten und Aktionen.</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>Schreibmaschinenmodus</translation>
    </message>
    <message>
        <source>The line you write on stays at the middle of the page.</source>
        <translation>Die Zeile, in der Sie schreiben, bleibt in der Mitte der Seite.</translation>
    </message>
    <message>
        <source>Writing goal</source>
        <translation>Schreibziel</translation>
    </message>
    <message>
        <source>How many words you want to write; the status bar shows quietly how far you are.</source>
        <translation>Wie viele Wörter Sie schreiben wollen; die Statusleiste zeigt unauffällig, wie weit Sie sind.</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>The goal is for</source>
        <translation>Das Ziel gilt für</translation>
    </message>
    <message>
        <source>The words you add in a day, or all the words of the document.</source>
        <translation>Die Wörter, die Sie an einem Tag hinzufügen, oder alle Wörter des Dokuments.</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Einen Tag</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>Open the last documents at start</source>
        <translation>Beim Start die letzten Dokumente öffnen</translation>
    </message>
    <message>
        <source>Brings back the tabs of last time, with what was not saved; when it is off, Longhand asks about that at its end.</source>
        <translation>Bringt die Tabs vom letzten Mal zurück, auch mit dem, was nicht gespeichert war; ist es aus, fragt Longhand beim Beenden danach.</translation>
    </message>
    <message>
        <source>Encoding of new files</source>
        <translation>Kodierung neuer Dateien</translation>
    </message>
    <message>
        <source>How a new document is written to disk; files you open keep their own.</source>
        <translation>Wie ein neues Dokument auf den Datenträger geschrieben wird; Dateien, die Sie öffnen, behalten ihre eigene Kodierung.</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with signature</source>
        <translation>UTF-8 mit Signatur</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>A GGUF file, or a folder with config.json, a tokenizer and safetensors; empty takes the best that is here for each task.</source>
        <translation>Eine GGUF-Datei oder ein Ordner mit config.json, einem Tokenizer und safetensors; leer nimmt für jede Aufgabe das beste Modell, das da ist.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the model computes; automatic takes a graphics card when there is one.</source>
        <translation>Wo das Modell rechnet; Automatisch nimmt eine Grafikkarte, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>NVIDIA- oder AMD-Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>Work on a server</source>
        <translation>Auf einem Server arbeiten</translation>
    </message>
    <message>
        <source>Lets the server below do the work in the place of this computer; the panel then names where your text goes.</source>
        <translation>Lässt den Server unten statt dieses Computers arbeiten; die Leiste nennt dann, wohin Ihr Text geht.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The address of another program or computer that runs a model.</source>
        <translation>Die Adresse eines anderen Programms oder Computers, auf dem ein Modell läuft.</translation>
    </message>
    <message>
        <source>Length of a continuation</source>
        <translation>Länge einer Fortsetzung</translation>
    </message>
    <message>
        <source>How many tokens Continue writes at most; a token is about three quarters of a word.</source>
        <translation>Wie viele Token „Weiterschreiben“ höchstens schreibt; ein Token ist etwa drei Viertel eines Wortes.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; higher values surprise more.</source>
        <translation>0 nimmt immer das wahrscheinlichste Wort; höhere Werte überraschen mehr.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How exactly numbers are held; automatic takes the fastest that keeps the quality.</source>
        <translation>Wie genau Zahlen gespeichert werden; Automatisch nimmt die schnellste Art, die die Qualität erhält.</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16-bit (bfloat16)</source>
        <translation>16 Bit (bfloat16)</translation>
    </message>
    <message>
        <source>16-bit (float16)</source>
        <translation>16 Bit (float16)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many processor threads compute.</source>
        <translation>Wie viele Prozessor-Threads rechnen.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens are considered.</source>
        <translation>Nur die k wahrscheinlichsten Token kommen in Betracht.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability are considered; 1 switches it off.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit erreichen, kommen in Betracht; 1 schaltet das aus.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Tokens less likely than this share of the likeliest one are left out; 0 switches it off.</source>
        <translation>Token, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten, werden ausgelassen; 0 schaltet das aus.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Above 1, words that were just used become less likely; 1 switches it off.</source>
        <translation>Bei Werten über 1 werden eben verwendete Wörter unwahrscheinlicher; 1 schaltet das aus.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed and settings give the same text again; -1 takes a new one each time.</source>
        <translation>Derselbe Startwert mit denselben Einstellungen ergibt wieder denselben Text; -1 nimmt jedes Mal einen neuen.</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>Modell des Servers</translation>
    </message>
    <message>
        <source>The name of one of the server’s models; empty takes its first.</source>
        <translation>Der Name eines der Modelle des Servers; leer nimmt das erste.</translation>
    </message>
    <message>
        <source>Allow http to the server</source>
        <translation>http zum Server erlauben</translation>
    </message>
    <message>
        <source>Lets your text go unencrypted to a server in your own network, where others on the way may read it.</source>
        <translation>Lässt Ihren Text unverschlüsselt zu einem Server im eigenen Netz gehen, wo andere auf dem Weg ihn lesen können.</translation>
    </message>
    <message>
        <source>Context of the server</source>
        <translation>Kontext des Servers</translation>
    </message>
    <message>
        <source>How many tokens the server reads at once, for servers that do not say.</source>
        <translation>Wie viele Token der Server auf einmal liest, für Server, die es nicht sagen.</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Den Server fragen</translation>
    </message>
    <message>
        <source>Key sentences for summaries</source>
        <translation>Kernsätze statt Zusammenfassungen</translation>
    </message>
    <message>
        <source>Where the model is weak at summaries, Summarise picks the sentences that say most, word for word.</source>
        <translation>Wo das Modell schlecht zusammenfasst, wählt Zusammenfassen die Sätze aus, die am meisten sagen, Wort für Wort.</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>In meinem Stil fortsetzen</translation>
    </message>
    <message>
        <source>Continue and suggestions use the style that was learned from your texts: Write, My style.</source>
        <translation>Fortsetzen und Vorschläge verwenden den Stil, der aus Ihren Texten gelernt wurde: Schreiben, Mein Stil.</translation>
    </message>
    <message>
        <source>Memory for read text</source>
        <translation>Speicher für gelesenen Text</translation>
    </message>
    <message>
        <source>Megabytes that keep what the model has read, so that it need not read it again.</source>
        <translation>Megabyte für das, was das Modell gelesen hat, damit es das nicht noch einmal lesen muss.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Longhand makes no connection to another computer, unless you say yes to that one.</source>
        <translation>Longhand stellt keine Verbindung zu einem anderen Computer her, außer Sie stimmen dieser zu.</translation>
    </message>
    <message>
        <source>Serve other programs</source>
        <translation>Andere Programme bedienen</translation>
    </message>
    <message>
        <source>Offers the model to other programs of this computer, by a token that is shown once.</source>
        <translation>Bietet das Modell anderen Programmen dieses Computers an, mit einem Token, das einmal gezeigt wird.</translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation>Zuletzt geöffnete Dateien merken</translation>
    </message>
    <message>
        <source>Keeps the list in File, Open recent; switching it off empties the list.</source>
        <translation>Führt die Liste unter Datei, Zuletzt geöffnet; Ausschalten leert die Liste.</translation>
    </message>
    <message>
        <source>Keep unsaved text safe</source>
        <translation>Nicht gespeicherten Text sichern</translation>
    </message>
    <message>
        <source>Writes unsaved text to a journal on this computer, so that it can be offered back after a crash, and keeps discarded texts for 30 days.</source>
        <translation>Schreibt nicht gespeicherten Text in ein Journal auf diesem Computer, damit er nach einem Absturz wieder angeboten werden kann, und bewahrt verworfene Texte 30 Tage auf.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What the document is written as.</source>
        <translation>Als was das Dokument geschrieben wird.</translation>
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
        <translation>Buch (EPUB)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Webseite (.html)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; several are parted by semicolons.</source>
        <translation>Steht in den Eigenschaften der Datei; mehrere werden durch Strichpunkte getrennt.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>The size of a page.</source>
        <translation>Die Größe einer Seite.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
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
        <translation>US Legal</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>Millimetres of white on every side of the page.</source>
        <translation>Millimeter Weiß an jeder Seite des Blattes.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>The typeface of the page; empty leaves it to the format.</source>
        <translation>Die Schrift der Seite; leer entscheidet das Format.</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>In points.</source>
        <translation>In Punkt.</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>The headings with their pages, before the text.</source>
        <translation>Die Überschriften mit ihren Seiten, vor dem Text.</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>Seitenzahlen</translation>
    </message>
    <message>
        <source>At the foot of every page.</source>
        <translation>Am Fuß jeder Seite.</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Fußnoten</translation>
    </message>
    <message>
        <source>Where the notes stand.</source>
        <translation>Wo die Anmerkungen stehen.</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>Am Fuß der Seite</translation>
    </message>
    <message>
        <source>Behind the text</source>
        <translation>Hinter dem Text</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>{count} words of your own to learn from.</source>
        <translation>{count} eigene Wörter, aus denen gelernt werden kann.</translation>
    </message>
    <message>
        <source>There are no words of your own to learn from yet.</source>
        <translation>Noch gibt es keine eigenen Wörter, aus denen gelernt werden kann.</translation>
    </message>
    <message>
        <source>That is too little: {fewest} words are needed, as a tenth is held back to see whether it helped, and from less nothing but single phrases is learned. {missing} more will do; {enough} are better.</source>
        <translation>Das ist zu wenig: {fewest} Wörter sind nötig, da ein Zehntel zurückgehalten wird, um zu sehen, ob es geholfen hat, und aus weniger nur einzelne Wendungen gelernt werden. {missing} mehr genügen; {enough} sind besser.</translation>
    </message>
    <message>
        <source>They are in a language that {model} does not know. Choose a model that knows it, in Settings, Model.</source>
        <translation>Sie sind in einer Sprache, die {model} nicht kennt. Wählen Sie unter Einstellungen, Modell, eines, das sie kennt.</translation>
    </message>
    <message>
        <source>{count} words are in another language than the rest and are left out.</source>
        <translation>{count} Wörter sind in einer anderen Sprache als der Rest und werden weggelassen.</translation>
    </message>
    <message>
        <source>{count} words stand in these texts twice and are read once.</source>
        <translation>{count} Wörter stehen doppelt in diesen Texten und werden einmal gelesen.</translation>
    </message>
    <message>
        <source>{count} words are quotations of others and are left out.</source>
        <translation>{count} Wörter sind Zitate anderer und werden weggelassen.</translation>
    </message>
    <message>
        <source>{count} words are code or tables and are left out.</source>
        <translation>{count} Wörter sind Code oder Tabellen und werden weggelassen.</translation>
    </message>
    <message>
        <source>More than half of it stands in quotation marks. What others have said is learned along with what you wrote.</source>
        <translation>Mehr als die Hälfte steht in Anführungszeichen. Was andere gesagt haben, wird mit dem gelernt, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>It will do. From {enough} words on, more of your style is learned.</source>
        <translation>Das genügt. Ab {enough} Wörtern wird mehr von Ihrem Stil gelernt.</translation>
    </message>
    <message>
        <source>The model is unpacked, which takes a minute or two, once.</source>
        <translation>Das Modell wird entpackt, was einmal ein, zwei Minuten dauert.</translation>
    </message>
    <message>
        <source>The model is opened.</source>
        <translation>Das Modell wird geöffnet.</translation>
    </message>
    <message>
        <source>What was learned is tried on pages that were held back.</source>
        <translation>Das Gelernte wird an zurückgehaltenen Seiten erprobt.</translation>
    </message>
    <message>
        <source>Paused, as the memory of this computer ran short. What was learned is kept; close other programs and go on.</source>
        <translation>Angehalten, da der Arbeitsspeicher dieses Computers knapp wurde. Das Gelernte bleibt erhalten; schließen Sie andere Programme und machen Sie weiter.</translation>
    </message>
    <message>
        <source>Paused. What was learned is kept, also when Longhand is closed.</source>
        <translation>Angehalten. Das Gelernte bleibt erhalten, auch wenn Longhand geschlossen wird.</translation>
    </message>
    <message>
        <source>About a minute is left at most.</source>
        <translation>Höchstens etwa eine Minute bleibt.</translation>
    </message>
    <message>
        <source>About {minutes} minutes are left at most.</source>
        <translation>Höchstens etwa {minutes} Minuten bleiben.</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {before} next words so far.</source>
        <translation>Auf Seiten, aus denen es nicht lernt, schwankt es bisher zwischen {before} nächsten Wörtern.</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {now} next words, where there were {before} at the start.</source>
        <translation>Auf Seiten, aus denen es nicht lernt, schwankt es zwischen {now} nächsten Wörtern, am Anfang waren es {before}.</translation>
    </message>
    <message>
        <source>The computer runs on its battery, so one core works.</source>
        <translation>Der Computer läuft auf Akku, daher arbeitet ein Kern.</translation>
    </message>
    <message>
        <source>The computer is in use, so one core works.</source>
        <translation>Der Computer wird gebraucht, daher arbeitet ein Kern.</translation>
    </message>
    <message>
        <source>It did not help: on pages held back the model guesses no better than before. It is not switched on. More texts of one kind may help.</source>
        <translation>Es hat nicht geholfen: Auf zurückgehaltenen Seiten rät das Modell nicht besser als zuvor. Der Stil wird nicht eingeschaltet. Mehr Texte einer Art helfen vielleicht.</translation>
    </message>
    <message>
        <source>It hardly helped: on pages held back the model guesses only {percent} % better, not on all of them. It is not switched on. More texts of one kind may help.</source>
        <translation>Es hat kaum geholfen: Auf zurückgehaltenen Seiten rät das Modell nur {percent} % besser, nicht auf allen. Der Stil wird nicht eingeschaltet. Mehr Texte einer Art helfen vielleicht.</translation>
    </message>
    <message>
        <source>It helped: on pages held back the model needs {percent} % fewer bits for your words ({before} a byte before, {after} now).</source>
        <translation>Es hat geholfen: Auf zurückgehaltenen Seiten braucht das Modell {percent} % weniger Bits für Ihre Wörter ({before} je Byte vorher, {after} jetzt).</translation>
    </message>
    <message>
        <source>{words} words, on {model}, {date}</source>
        <translation>{words} Wörter, auf {model}, {date}</translation>
    </message>
    <message>
        <source>You chose none, so nothing can be said of it.</source>
        <translation>Sie haben keine gewählt, daher lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Of {told} you chose {styled} in your style.</source>
        <translation>Von {told} wählten Sie {styled} in Ihrem Stil.</translation>
    </message>
    <message>
        <source>To your own ear it does not write more like you. You can switch it off and lose nothing.</source>
        <translation>Für Ihr eigenes Ohr schreibt es nicht mehr wie Sie. Sie können es abschalten und verlieren nichts.</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Besprechungsnotizen</translation>
    </message>
    <message>
        <source>Article outline</source>
        <translation>Artikelgliederung</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Tagebuch</translation>
    </message>
</context>
<context>
    <name>weaknesses</name>
    <message>
        <source>This model is weak at summaries, so the sentences that say most are picked, word for word.</source>
        <translation>Dieses Modell fasst schlecht zusammen, daher werden die aussagekräftigsten Sätze Wort für Wort übernommen.</translation>
    </message>
    <message>
        <source>This model does not know how to translate from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more. Choose another model.</source>
        <translation>Dieses Modell kann nicht übersetzen ({source} → {target}): {percent} von 100 Punkten, wo eine brauchbare Übersetzung {usable} oder mehr hat. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>This model translates roughly from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more.</source>
        <translation>Dieses Modell übersetzt ungenau ({source} → {target}): {percent} von 100 Punkten, wo eine brauchbare Übersetzung {usable} oder mehr hat.</translation>
    </message>
    <message>
        <source>Models of this size seldom do this well. Read the answer with care.</source>
        <translation>Modelle dieser Größe können das selten gut. Lesen Sie die Antwort genau.</translation>
    </message>
    <message>
        <source>In a test, {percent} % of this model&apos;s answers were fit to use. Read the answer with care.</source>
        <translation>In einem Test waren {percent} % der Antworten dieses Modells brauchbar. Lesen Sie die Antwort genau.</translation>
    </message>
    <message>
        <source>This model gets {percent} % of sentences fully right. Read every change.</source>
        <translation>Diesem Modell gelingen {percent} % der Sätze fehlerfrei. Lesen Sie jede Änderung.</translation>
    </message>
    <message>
        <source>This model translates roughly: {percent} points of 100, where a usable translation has 50 or more.</source>
        <translation>Dieses Modell übersetzt nur grob: {percent} von 100 Punkten; eine brauchbare Übersetzung hat 50 oder mehr.</translation>
    </message>
    <message>
        <source>Key sentences often say more of a text than this model&apos;s summary. Choose the action Key sentences instead.</source>
        <translation>Kernsätze sagen oft mehr über einen Text als die Zusammenfassung dieses Modells. Wählen Sie stattdessen die Aktion „Kernsätze“.</translation>
    </message>
    <message>
        <source>The first sentence of a text often says more than this model&apos;s headline.</source>
        <translation>Der erste Satz eines Textes sagt oft mehr als der Titel dieses Modells.</translation>
    </message>
    <message>
        <source>This model leaves {percent} % of sentences as they are.</source>
        <translation>Dieses Modell lässt {percent} % der Sätze, wie sie sind.</translation>
    </message>
    <message>
        <source>This model seldom does what an instruction asks. Read its answer with care.</source>
        <translation>Dieses Modell tut selten, was eine Anweisung verlangt. Lesen Sie seine Antwort mit Vorsicht.</translation>
    </message>
</context>
</TS>
