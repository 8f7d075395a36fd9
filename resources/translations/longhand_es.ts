<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>not installed</source>
        <translation>no instalado</translation>
    </message>
    <message>
        <source>Longhand itself is under the MIT licence. It is built on these libraries:</source>
        <translation>Longhand se publica bajo la licencia MIT. Se apoya en estas bibliotecas:</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>véanse sus propios archivos</translation>
    </message>
    <message>
        <source>This model has no card: there is no MODEL_CARD.md and no README.md in its folder.</source>
        <translation>Este modelo no tiene ficha: en su carpeta no hay ni MODEL_CARD.md ni README.md.</translation>
    </message>
    <message>
        <source>About Longhand</source>
        <translation>Acerca de Longhand</translation>
    </message>
    <message>
        <source>A writing assistant with a language model of its own. It makes no connections: what you write stays on this computer.</source>
        <translation>Un asistente de escritura con su propio modelo de lenguaje. No establece ninguna conexión: lo que escribe se queda en este equipo.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Cerrar esta ventana (Esc)</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Elegir la carpeta de un modelo</translation>
    </message>
    <message>
        <source>Do what the instruction says</source>
        <translation>Hacer lo que dice la instrucción</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Responder a una pregunta</translation>
    </message>
    <message>
        <source>Weigh labels</source>
        <translation>Valorar etiquetas</translation>
    </message>
    <message>
        <source>Read into a form</source>
        <translation>Pasar a un formulario</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Say it in other words</source>
        <translation>Decirlo con otras palabras</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>Buscar un título</translation>
    </message>
    <message>
        <source>Pick sentences</source>
        <translation>Elegir frases</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Conversar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>&amp;Explicación</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tarea</translation>
    </message>
    <message>
        <source>&amp;Reads</source>
        <translation>&amp;Lee</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Respuesta</translation>
    </message>
    <message>
        <source>&amp;Instruction</source>
        <translation>&amp;Instrucción</translation>
    </message>
    <message>
        <source>&amp;Works on</source>
        <translation>&amp;Procesa</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Eti&amp;quetas</translation>
    </message>
    <message>
        <source>&amp;JSON Schema</source>
        <translation>&amp;JSON Schema</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Ejempl&amp;os</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>&amp;Atajo</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>One sentence that says what it does</source>
        <translation>Una frase que diga qué hace</translation>
    </message>
    <message>
        <source>What the model is told. {text}, {document}, {language} and {title} are filled in.</source>
        <translation>Lo que se le indica al modelo. {text}, {document}, {language} y {title} se rellenan.</translation>
    </message>
    <message>
        <source>such as: friendly, formal, angry</source>
        <translation>por ejemplo: amistoso, formal, airado</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of a model for this action</source>
        <translation>Elegir la carpeta de un modelo para esta acción</translation>
    </message>
    <message>
        <source>the model in use, a model folder, or server:</source>
        <translation>el modelo en uso, una carpeta de modelo o server:</translation>
    </message>
    <message>
        <source>the selection, or the whole text</source>
        <translation>la selección, o todo el texto</translation>
    </message>
    <message>
        <source>the text before the cursor</source>
        <translation>el texto anterior al cursor</translation>
    </message>
    <message>
        <source>stands in the panel</source>
        <translation>aparece en el panel</translation>
    </message>
    <message>
        <source>is shown as changes to accept or reject</source>
        <translation>se muestra como cambios que aceptar o rechazar</translation>
    </message>
    <message>
        <source>is written into the text</source>
        <translation>se escribe en el texto</translation>
    </message>
    <message>
        <source>the whole at once</source>
        <translation>todo de una vez</translation>
    </message>
    <message>
        <source>each paragraph on its own</source>
        <translation>cada párrafo por separado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Add example</source>
        <translation>Añadir ejemplo</translation>
    </message>
    <message>
        <source>Show the model what an answer looks like</source>
        <translation>Mostrar al modelo cómo es una respuesta</translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation>Quitar ejemplo</translation>
    </message>
    <message>
        <source>Take the chosen example away</source>
        <translation>Quitar el ejemplo elegido</translation>
    </message>
</context>
<context>
    <name>ActionOptions</name>
    <message>
        <source>The model was not made for this language</source>
        <translation>El modelo no se hizo para este idioma</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Su cambio</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Corta</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Larga</translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>Idioma al que se traduce</translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation>Extensión de la respuesta</translation>
    </message>
    <message>
        <source>Describe your change, such as: make this a list</source>
        <translation>Describa el cambio, por ejemplo: convierte esto en una lista</translation>
    </message>
    <message>
        <source>What the model is told to do (Ctrl+Return runs it)</source>
        <translation>Lo que se le pide al modelo (Ctrl+Return lo ejecuta)</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Su pregunta</translation>
    </message>
    <message>
        <source>Columns, or a JSON Schema</source>
        <translation>Columnas, o un esquema JSON</translation>
    </message>
    <message>
        <source>Such as: when was the house built?</source>
        <translation>Por ejemplo: ¿cuándo se construyó la casa?</translation>
    </message>
    <message>
        <source>What the text shall answer (Ctrl+Return asks)</source>
        <translation>Lo que el texto debe responder (Ctrl+Return pregunta)</translation>
    </message>
    <message>
        <source>Name, date, price</source>
        <translation>Nombre, fecha, precio</translation>
    </message>
    <message>
        <source>The form that the answer must have (Ctrl+Return runs it)</source>
        <translation>La forma que debe tener la respuesta (Ctrl+Return la ejecuta)</translation>
    </message>
</context>
<context>
    <name>ActionTrial</name>
    <message>
        <source>The model is at work.</source>
        <translation>El modelo está trabajando.</translation>
    </message>
    <message>
        <source>Write or paste a few sentences above first.</source>
        <translation>Escriba o pegue antes unas frases arriba.</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln tokens</source>
        <translation>
            <numerusform>Leído %Ln token</numerusform>
            <numerusform>Leídos %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %Ln</source>
        <translation>
            <numerusform>escrito %Ln</numerusform>
            <numerusform>escritos %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Stop and keep what came</source>
        <translation>Detener y conservar lo escrito</translation>
    </message>
    <message>
        <source>Run the action on the text above</source>
        <translation>Ejecutar la acción con el texto de arriba</translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation>Texto de prueba</translation>
    </message>
    <message>
        <source>A few sentences to try it on</source>
        <translation>Unas frases para probarla</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>The answer appears here</source>
        <translation>La respuesta aparece aquí</translation>
    </message>
</context>
<context>
    <name>ActionsWindow</name>
    <message>
        <source>Your own</source>
        <translation>Propias</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Incluida en el programa</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved. It is in the menu Write, the panel and the command palette.</source>
        <translation>Guardada. Está en el menú Escribir, en el panel y en la paleta de comandos.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>Explain in one sentence what it does.</source>
        <translation>Explique en una frase qué hace.</translation>
    </message>
    <message>
        <source>Write the instruction: what the model should do.</source>
        <translation>Escriba la instrucción: qué debe hacer el modelo.</translation>
    </message>
    <message>
        <source>Write two or more labels, with commas between them.</source>
        <translation>Escriba dos o más etiquetas, separadas por comas.</translation>
    </message>
    <message>
        <source>Give every example its answer, or take it away.</source>
        <translation>Dé a cada ejemplo su respuesta, o quítelo.</translation>
    </message>
    <message>
        <source>This does not work yet: {reason}</source>
        <translation>Esto aún no funciona: {reason}</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Acción nueva</translation>
    </message>
    <message>
        <source>Does what its instruction says with the selection, or the whole text.</source>
        <translation>Hace lo que dice su instrucción con la selección, o con todo el texto.</translation>
    </message>
    <message>
        <source>Say this in a simpler way.</source>
        <translation>Di esto de forma más sencilla.</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}, modificada</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>Escrita en {name}.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Make an action of your own</source>
        <translation>Crear una acción propia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Make a new action from this one</source>
        <translation>Crear una acción nueva a partir de esta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this action of your own</source>
        <translation>Quitar esta acción propia</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Take in an action from a file</source>
        <translation>Incorporar una acción desde un archivo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write this action to a file to hand on</source>
        <translation>Escribir esta acción en un archivo para compartirla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save this action in your own folder</source>
        <translation>Guardar esta acción en su propia carpeta</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Write a sentence first; alternatives go on from it.</source>
        <translation>Escriba antes una frase; las alternativas la continúan.</translation>
    </message>
</context>
<context>
    <name>AlternativesBox</name>
    <message>
        <source>Alternatives</source>
        <translation>Alternativas</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc takes none</source>
        <translation>↑ ↓ elegir · Enter aceptar · Esc ninguna</translation>
    </message>
    <message>
        <source>(the model ends the text here)</source>
        <translation>(el modelo termina el texto aquí)</translation>
    </message>
    <message>
        <source>Alternative {number} of {all}: {text}</source>
        <translation>Alternativa {number} de {all}: {text}</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Put this text in the place of the one that was read</source>
        <translation>Poner este texto en lugar del que se leyó</translation>
    </message>
    <message>
        <source>This answer goes into your text, at the cursor.</source>
        <translation>Esta respuesta va a su texto, en el cursor.</translation>
    </message>
    <message>
        <source>The answer appears here. Take it into your text with the buttons below.</source>
        <translation>La respuesta aparece aquí. Llévela a su texto con los botones de abajo.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens of the text did not fit and were not read.</source>
        <translation>
            <numerusform>%Ln token del texto no cabía y no se leyó.</numerusform>
            <numerusform>%Ln tokens del texto no cabían y no se leyeron.</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>ended at the length limit</source>
        <translation>terminó en el límite de extensión</translation>
    </message>
    <message>
        <source>stopped by you; what came is kept</source>
        <translation>detenida por usted; se conserva lo escrito</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in {seconds} s</source>
        <translation>
            <numerusform>%Ln token en {seconds} s</numerusform>
            <numerusform>%Ln tokens en {seconds} s</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % of the text was read</source>
        <translation>se leyó el {share} % del texto</translation>
    </message>
    <message>
        <source>No text came</source>
        <translation>No llegó ningún texto</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Insert at cursor</source>
        <translation>Insertar en el cursor</translation>
    </message>
    <message>
        <source>Put this text in at the cursor</source>
        <translation>Poner este texto en el cursor</translation>
    </message>
    <message>
        <source>Stopped at the length limit: go on</source>
        <translation>Detenido en el límite de longitud: seguir</translation>
    </message>
    <message>
        <source>Write on with as much room again</source>
        <translation>Seguir escribiendo con otro tanto de espacio</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Continuar desde aquí</translation>
    </message>
    <message>
        <source>Do the rest; what is finished is not done again</source>
        <translation>Hacer el resto; lo terminado no se repite</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the whole answer</source>
        <translation>Copiar toda la respuesta</translation>
    </message>
    <message>
        <source>The text does not say.</source>
        <translation>El texto no lo dice.</translation>
    </message>
    <message>
        <source>The text names nothing of this kind.</source>
        <translation>El texto no nombra nada de este tipo.</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message numerus="yes">
        <source>Side by side, %Ln to look at</source>
        <translation>
            <numerusform>En paralelo, %Ln por revisar</numerusform>
            <numerusform>En paralelo, %Ln por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>The words that carry it</source>
        <translation>Las palabras que lo sustentan</translation>
    </message>
    <message>
        <source>It rests on these sentences. Choose one to see it in the text.</source>
        <translation>Se basa en estas frases. Elija una para verla en el texto.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation>una cita</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>una fecha</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>una unidad</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>una dirección</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>una entrada</translation>
    </message>
    <message>
        <source>{kind} of the text that is gone: {what}</source>
        <translation>{kind} del texto que ha desaparecido: {what}</translation>
    </message>
    <message>
        <source>{kind} that is not in the text: {what}</source>
        <translation>{kind} que no está en el texto: {what}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation>Frases del texto</translation>
    </message>
    <message>
        <source>Choose one to see it in the text</source>
        <translation>Elija una para verla en el texto</translation>
    </message>
    <message>
        <source>The text and its translation beside each other</source>
        <translation>El texto y su traducción, uno junto a otro</translation>
    </message>
</context>
<context>
    <name>AnswerPlace</name>
    <message>
        <source>The text that this answer was made from has changed.</source>
        <translation>El texto del que salió esta respuesta ha cambiado.</translation>
    </message>
    <message>
        <source>This answer was made from a text in another tab.</source>
        <translation>Esta respuesta se hizo a partir de un texto de otra pestaña.</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Deshacer lo devuelve todo.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>This answer ended before it was complete.</source>
        <translation>Esta respuesta terminó antes de estar completa.</translation>
    </message>
    <message>
        <source>A part of this text was not read for the answer.</source>
        <translation>Una parte de este texto no se leyó para la respuesta.</translation>
    </message>
    <message>
        <source>Your text has changed since.</source>
        <translation>Su texto ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Not all of this text is in sight.</source>
        <translation>No todo este texto está a la vista.</translation>
    </message>
    <message>
        <source>Replace the whole text, {length}</source>
        <translation>Reemplazar todo el texto, {length}</translation>
    </message>
    <message>
        <source>Replace what was read, {length}</source>
        <translation>Reemplazar lo leído, {length}</translation>
    </message>
    <message>
        <source>Replace the selection, {length}</source>
        <translation>Reemplazar la selección, {length}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>This sentence is not in your text any more.</source>
        <translation>Esta frase ya no está en su texto.</translation>
    </message>
    <message>
        <source>The document is open for reading only.</source>
        <translation>El documento está abierto solo para lectura.</translation>
    </message>
</context>
<context>
    <name>BlindPage</name>
    <message>
        <source>{number} of {all}: which one goes on more like you?</source>
        <translation>{number} de {all}: ¿cuál suena más a usted?</translation>
    </message>
    <message>
        <source>{number} of {all}: two continuations are written…</source>
        <translation>{number} de {all}: se escriben dos continuaciones…</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Esta</translation>
    </message>
    <message>
        <source>This one reads more like me</source>
        <translation>Esta suena más a mí</translation>
    </message>
    <message>
        <source>Continuation on the left</source>
        <translation>Continuación de la izquierda</translation>
    </message>
    <message>
        <source>Continuation on the right</source>
        <translation>Continuación de la derecha</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>I see no difference</source>
        <translation>No veo diferencia</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Sin objetivo</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Goal in words</source>
        <translation>&amp;Objetivo en palabras</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>{name}, missing</source>
        <translation>{name}, falta</translation>
    </message>
    <message>
        <source>{name}, {words} words</source>
        <translation>{name}, {words} palabras</translation>
    </message>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}, nivel {level}</translation>
    </message>
    <message>
        <source>{title}, by {author}</source>
        <translation>{title}, de {author}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} of {goal} words, {share} %</source>
        <translation>{words} de {goal} palabras, {share} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are not in the book.</source>
        <translation>
            <numerusform>%Ln archivo no está en el libro.</numerusform>
            <numerusform>%Ln archivos no están en el libro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Drag a file to move it in the book, or press Alt with Up or Down</source>
        <translation>Arrastre un archivo para moverlo dentro del libro, o pulse Alt con Arriba o Abajo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Put these files at the end of the book</source>
        <translation>Poner estos archivos al final del libro</translation>
    </message>
</context>
<context>
    <name>BoolField</name>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
</context>
<context>
    <name>ChatBox</name>
    <message>
        <source>Talk</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Talk about your text here. The model reads it, as far as it fits.</source>
        <translation>Converse aquí sobre su texto. El modelo lo lee, hasta donde cabe.</translation>
    </message>
    <message>
        <source>Your next words</source>
        <translation>Su próximo mensaje</translation>
    </message>
    <message>
        <source>You change an earlier turn. Sent, it begins a talk of its own; this one stays.</source>
        <translation>Cambia un mensaje anterior. Al enviarlo empieza otra conversación; esta se conserva.</translation>
    </message>
    <message>
        <source>You change your last turn. Sent, it gets another answer.</source>
        <translation>Cambia su último mensaje. Al enviarlo recibe otra respuesta.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Write, then Enter; Shift+Enter begins a new line</source>
        <translation>Escriba y pulse Intro; Shift+Enter empieza otra línea</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Put the last answer in at the cursor</source>
        <translation>Poner la última respuesta en el cursor</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copiar la última respuesta</translation>
    </message>
    <message>
        <source>Begin another talk; this one is kept</source>
        <translation>Empezar otra conversación; esta se conserva</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>The talks about this document</source>
        <translation>Las conversaciones sobre este documento</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message numerus="yes">
        <source>The rest of the paragraph goes, %Ln words</source>
        <translation>
            <numerusform>El resto del párrafo se quita, %Ln palabra</numerusform>
            <numerusform>El resto del párrafo se quita, %Ln palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model would rather have written</source>
        <translation>Lo que el modelo habría preferido escribir</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Cerrar esta ventana (Esc)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>A command or an action</source>
        <translation>Un comando o una acción</translation>
    </message>
    <message>
        <source>Command or action</source>
        <translation>Comando o acción</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que coinciden</translation>
    </message>
    <message>
        <source>Nothing has these letters in its name.</source>
        <translation>Nada tiene estas letras en su nombre.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>a model was fetched</source>
        <translation>se obtuvo un modelo</translation>
    </message>
    <message>
        <source>a server did the work</source>
        <translation>un servidor hizo el trabajo</translation>
    </message>
    <message>
        <source>a newer version was looked for</source>
        <translation>se buscó una versión más reciente</translation>
    </message>
    <message>
        <source>Longhand writes down each connection before it makes it. These are all.</source>
        <translation>Longhand anota cada conexión antes de establecerla. Estas son todas.</translation>
    </message>
    <message>
        <source>Longhand has made no connection yet. It writes down each before it makes it.</source>
        <translation>Longhand aún no ha establecido ninguna conexión. Anota cada una antes de establecerla.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ContextWindow</name>
    <message>
        <source>Select a passage in the document first.</source>
        <translation>Seleccione antes un fragmento del documento.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens do not fit and would not be read.</source>
        <translation>
            <numerusform>%Ln token no cabe y no se leería.</numerusform>
            <numerusform>%Ln tokens no caben y no se leerían.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>Lo que se le indica al modelo</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Passage: {name}</source>
        <translation>Fragmento: {name}</translation>
    </message>
    <message>
        <source>Turns of the talk</source>
        <translation>Turnos de la conversación</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Author&apos;s note</source>
        <translation>Nota del autor</translation>
    </message>
    <message>
        <source>Kept free for the answer</source>
        <translation>Reservado para la respuesta</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>Lo que lee el modelo</translation>
    </message>
    <message>
        <source>The model would read nothing now: choose an action and write or select a text.</source>
        <translation>El modelo no leería nada ahora: elija una acción y escriba o seleccione un texto.</translation>
    </message>
    <message>
        <source>{sent} of {room} tokens would be read.</source>
        <translation>Se leerían {sent} de {room} tokens.</translation>
    </message>
    <message>
        <source>&amp;Memory: what the model should always know; it stands at the head of what the model reads</source>
        <translation>&amp;Memoria: lo que el modelo debe saber siempre; va al principio de lo que lee</translation>
    </message>
    <message>
        <source>Author&apos;s &amp;note: how it shall go on, near the end of what it reads</source>
        <translation>&amp;Nota del autor: cómo debe continuar, cerca del final de lo que lee</translation>
    </message>
    <message>
        <source>&amp;Passages and files it reads as well</source>
        <translation>&amp;Fragmentos y archivos que también lee</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>Añadir la selección</translation>
    </message>
    <message>
        <source>Pin the passage selected in the document</source>
        <translation>Fijar el fragmento seleccionado en el documento</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Añadir archivo…</translation>
    </message>
    <message>
        <source>Pin another text file</source>
        <translation>Fijar otro archivo de texto</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the chosen passage or file off</source>
        <translation>Quitar el fragmento o el archivo elegido</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Passages and files</source>
        <translation>Fragmentos y archivos</translation>
    </message>
    <message>
        <source>Parts of what the model reads</source>
        <translation>Partes de lo que lee el modelo</translation>
    </message>
    <message>
        <source>The prompt as the model reads it</source>
        <translation>El prompt tal como lo lee el modelo</translation>
    </message>
</context>
<context>
    <name>DiscardedDialog</name>
    <message>
        <source>Discarded texts</source>
        <translation>Textos descartados</translation>
    </message>
    <message>
        <source>These texts were discarded without saving. Each is kept for 30 days at least.</source>
        <translation>Estos textos se descartaron sin guardar. Cada uno se conserva al menos 30 días.</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Comienzo del texto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>DiscardedTexts</name>
    <message>
        <source>No discarded text is kept.</source>
        <translation>No se conserva ningún texto descartado.</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>Copy of {name}</source>
        <translation>Copia de {name}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>This document has not been saved yet, so it has no earlier versions.</source>
        <translation>Este documento aún no se ha guardado, así que no tiene versiones anteriores.</translation>
    </message>
    <message>
        <source>No earlier version of “{name}” is kept yet. The next save keeps the one before it.</source>
        <translation>Aún no se conserva ninguna versión anterior de «{name}». Al guardar la próxima vez se conservará la de antes.</translation>
    </message>
    <message>
        <source>Save the document first: a version is kept with its file.</source>
        <translation>Guarde primero el documento: una versión se conserva con su archivo.</translation>
    </message>
    <message>
        <source>The version “{name}” is kept. File, Versions shows it.</source>
        <translation>La versión «{name}» queda guardada. Está en Archivo, Historial de versiones.</translation>
    </message>
    <message>
        <source>From the version of {date} a passage is restored, and not saved yet.</source>
        <translation>Se ha restaurado un pasaje de la versión del {date}, y aún no se ha guardado.</translation>
    </message>
    <message>
        <source>The text is that of {date} again, and not saved yet. Undo brings back the text of before.</source>
        <translation>El texto vuelve a ser el de {date} y aún no está guardado. Deshacer recupera el texto de antes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>EarlierVersionsDialog</name>
    <message>
        <source>The text as it is now</source>
        <translation>El texto tal como está ahora</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Too much has changed to be compared. This is how the version begins:</source>
        <translation>Ha cambiado demasiado para compararlo. Así comienza la versión:</translation>
    </message>
    <message>
        <source>This version is the text as it is now.</source>
        <translation>Esta versión es el texto tal como está ahora.</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>Las dos versiones son iguales.</translation>
    </message>
    <message>
        <source>Restoring it would change the text: words that come back: {come}, words that go: {go}.</source>
        <translation>Restaurarla cambiaría el texto. Palabras que vuelven: {come}; palabras que se van: {go}.</translation>
    </message>
    <message>
        <source>Words of this version alone: {come}, words of the other alone: {go}.</source>
        <translation>Palabras solo de esta versión: {come}; palabras solo de la otra: {go}.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>With every save Longhand keeps the version before, and the last five of “{name}” are here. Versions that you have named stay until you delete them.</source>
        <translation>Con cada guardado Longhand conserva la versión anterior; aquí están las cinco últimas de «{name}». Las versiones a las que ha dado nombre se quedan hasta que las elimine.</translation>
    </message>
    <message>
        <source>Compared with:</source>
        <translation>Comparada con:</translation>
    </message>
    <message>
        <source>Restore this change</source>
        <translation>Restaurar este cambio</translation>
    </message>
    <message>
        <source>Struck out: not in the chosen version. Underlined: in the chosen version alone. Click a change to restore it.</source>
        <translation>Tachado: no está en la versión elegida. Subrayado: solo en la versión elegida. Haga clic en un cambio para restaurarlo.</translation>
    </message>
    <message>
        <source>What restoring the version would change</source>
        <translation>Lo que cambiaría al restaurar la versión</translation>
    </message>
    <message>
        <source>Open as a new document</source>
        <translation>Abrir como documento nuevo</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Write or paste your text here, or open a file with Ctrl+O.</source>
        <translation>Escriba o pegue aquí su texto, o abra un archivo con Ctrl+O.</translation>
    </message>
    <message>
        <source>Ctrl+Return lets the model write on, and Esc stops it.</source>
        <translation>Con Ctrl+Return el modelo sigue escribiendo, y Esc lo detiene.</translation>
    </message>
    <message>
        <source>F1 opens the guide.</source>
        <translation>F1 abre la guía.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen with encoding</source>
        <translation>Reabrir con codificación</translation>
    </message>
    <message>
        <source>“{name}” is read again from the disk. Choose what makes its text readable.</source>
        <translation>«{name}» se lee de nuevo desde el disco. Elija la codificación que hace legible su texto.</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Codificaciones</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>Comienzo del texto</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The file is not written in this encoding.</source>
        <translation>El archivo no está escrito en esta codificación.</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>{name} is no picture that can be read.</source>
        <translation>{name} no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; empty takes the one that is shown.</source>
        <translation>Figura en las propiedades del archivo; vacío, se toma el que se muestra.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the text, for screen readers and hyphens.</source>
        <translation>El idioma del texto, para lectores de pantalla y guiones.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Portada</translation>
    </message>
    <message>
        <source>A picture that is shown before the book; empty for none.</source>
        <translation>Una imagen que se muestra antes del libro; vacío, ninguna.</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>Como el texto</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a picture on this computer</source>
        <translation>Elegir una imagen de este equipo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Choose a place for the file and write it</source>
        <translation>Elegir un lugar para el archivo y escribirlo</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>“{name}” is no longer in its folder. Your text is here; saving writes the file anew.</source>
        <translation>«{name}» ya no está en su carpeta. Su texto está aquí; al guardarlo, el archivo se escribe de nuevo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>“{name}” mixes several kinds of line ends. Saving makes them all alike.</source>
        <translation>«{name}» mezcla varios tipos de fin de línea. Al guardarlo se igualan todos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) of “{name}” could not be read. It was opened for reading only.</source>
        <translation>
            <numerusform>No se pudo leer %Ln carácter de «{name}». Se abrió solo para lectura.</numerusform>
            <numerusform>No se pudieron leer %Ln caracteres de «{name}». Se abrió solo para lectura.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation>Volver a abrir con otra codificación…</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Editar de todos modos</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Abriendo «{name}»…</translation>
    </message>
    <message>
        <source>Saving “{name}”…</source>
        <translation>Guardando «{name}»…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar lo mío</translation>
    </message>
    <message>
        <source>Open as read-only</source>
        <translation>Abrir solo para lectura</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Abrir una copia</translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation>Guardar como UTF-8</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation>No hay archivos recientes</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln reemplazado</numerusform>
            <numerusform>%Ln reemplazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{replaced} in %Ln documents</source>
        <translation>
            <numerusform>{replaced} en %Ln documento</numerusform>
            <numerusform>{replaced} en %Ln documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all tabs</source>
        <translation>
            <numerusform>%Ln en todas las pestañas</numerusform>
            <numerusform>%Ln en todas las pestañas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>The first replacements</source>
        <translation>Los primeros reemplazos</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Capital and small letters are different</source>
        <translation>Las mayúsculas y las minúsculas son distintas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Not as a part of a longer word</source>
        <translation>No como parte de una palabra más larga</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>A regular expression; in the replacement $1 or \1 is its first group and $&amp; all that was found</source>
        <translation>Una expresión regular; en el reemplazo, $1 o \1 es su primer grupo y $&amp; es todo lo encontrado</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>En la selección</translation>
    </message>
    <message>
        <source>Only in the text that is selected now</source>
        <translation>Solo en el texto seleccionado ahora</translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation>En todas las pestañas</translation>
    </message>
    <message>
        <source>In every open document, one after the other</source>
        <translation>En todos los documentos abiertos, uno tras otro</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Coincidencia anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Coincidencia siguiente (F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace this match and go to the next (Return)</source>
        <translation>Reemplazar esta coincidencia y pasar a la siguiente (Return)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Replace every match; one undo takes all of it back</source>
        <translation>Reemplazar todas las coincidencias; se deshace todo de una vez</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>F8 or Esc brings everything back</source>
        <translation>F8 o Esc lo muestran todo de nuevo</translation>
    </message>
</context>
<context>
    <name>FolderCheck</name>
    <message>
        <source>the folder did not answer in time</source>
        <translation>la carpeta no respondió a tiempo</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Elegir la carpeta de un modelo</translation>
    </message>
    <message>
        <source>Choose the file of a model</source>
        <translation>Elegir el archivo de un modelo</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modelos GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modelo inicial</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder of a model on this computer</source>
        <translation>Elegir la carpeta de un modelo en este equipo</translation>
    </message>
    <message>
        <source>GGUF file…</source>
        <translation>Archivo GGUF…</translation>
    </message>
    <message>
        <source>Choose a model that is one GGUF file on this computer</source>
        <translation>Elegir un modelo que es un solo archivo GGUF en este equipo</translation>
    </message>
    <message>
        <source>Use starter</source>
        <translation>Usar el inicial</translation>
    </message>
    <message>
        <source>Go back to the model that came with Longhand</source>
        <translation>Volver al modelo que viene con Longhand</translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation>línea {line}: {text}</translation>
    </message>
    <message numerus="yes">
        <source>Not found in %Ln files.</source>
        <translation>
            <numerusform>No se encontró en %Ln archivo.</numerusform>
            <numerusform>No se encontró en %Ln archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more: the search ends after {hits} hits.</source>
        <translation>Hay más: la búsqueda termina tras {hits} resultados.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New documents and folders, and the book</source>
        <translation>Documentos y carpetas nuevos, y el libro</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation>Buscar en los archivos</translation>
    </message>
    <message>
        <source>Search in the book</source>
        <translation>Buscar en el libro</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Search with a regular expression</source>
        <translation>Buscar con una expresión regular</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion: {text}, Tab to accept</source>
        <translation>Sugerencia: {text}, Tab para aceptar</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>The glossary cannot be read: {reason}</source>
        <translation>No se puede leer el glosario: {reason}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Language it is put into</source>
        <translation>Idioma al que se traduce</translation>
    </message>
    <message>
        <source>The glossary could not be written: {reason}</source>
        <translation>No se pudo escribir el glosario: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>%Ln entrada incorporada</numerusform>
            <numerusform>%Ln entradas incorporadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>What a word must become when a text is translated. A sentence that does not keep to it is marked.</source>
        <translation>En qué debe convertirse una palabra al traducir un texto. La frase que no lo cumple queda marcada.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se traduce por</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>Añadir palabra</translation>
    </message>
    <message>
        <source>Add a line to the glossary</source>
        <translation>Añadir una línea al glosario</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the chosen line away</source>
        <translation>Quitar la línea elegida</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Take in words from a CSV file: term, language, translation</source>
        <translation>Incorporar palabras de un archivo CSV: término, idioma, traducción</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>What&apos;s new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>No page has “{words}” in it. Try another word.</source>
        <translation>Ninguna página contiene «{words}». Pruebe con otra palabra.</translation>
    </message>
    <message>
        <source>Longhand guide</source>
        <translation>Guía de Longhand</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>Buscar en la guía (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Páginas de la guía</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Adelante (Alt+Right)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the guide (Esc)</source>
        <translation>Cerrar la guía (Esc)</translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Leyendo «{name}»…</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>Escribiendo «{name}»…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>“{name}” was opened as Markdown in a new document. The file itself stays as it is.</source>
        <translation>«{name}» se abrió como Markdown en un documento nuevo. El archivo queda como está.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will be put beside the text when you save it.</source>
        <translation>
            <numerusform>%Ln imagen se pondrá junto al texto cuando lo guarde.</numerusform>
            <numerusform>%Ln imágenes se pondrán junto al texto cuando lo guarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {list}.</source>
        <translation>Omitido: {list}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>Se escribió «{name}».</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be put beside the text.</source>
        <translation>
            <numerusform>%Ln imagen no se pudo poner junto al texto.</numerusform>
            <numerusform>%Ln imágenes no se pudieron poner junto al texto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutParts</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comentario</numerusform>
            <numerusform>%Ln comentarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the marks of %Ln change(s), taken as accepted</source>
        <translation>
            <numerusform>la marca de %Ln cambio, que se da por aceptado</numerusform>
            <numerusform>las marcas de %Ln cambios, que se dan por aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted passage(s)</source>
        <translation>
            <numerusform>%Ln pasaje eliminado</numerusform>
            <numerusform>%Ln pasajes eliminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln dibujo</numerusform>
            <numerusform>%Ln dibujos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the layout of %Ln equation(s)</source>
        <translation>
            <numerusform>el aspecto de %Ln fórmula</numerusform>
            <numerusform>el aspecto de %Ln fórmulas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the merged cells of %Ln table(s)</source>
        <translation>
            <numerusform>las celdas combinadas de %Ln tabla</numerusform>
            <numerusform>las celdas combinadas de %Ln tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>encabezados y pies de página</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden passage(s)</source>
        <translation>
            <numerusform>%Ln pasaje oculto</numerusform>
            <numerusform>%Ln pasajes ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded object(s)</source>
        <translation>
            <numerusform>%Ln objeto incrustado</numerusform>
            <numerusform>%Ln objetos incrustados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that could not be read</source>
        <translation>
            <numerusform>%Ln carácter que no se pudo leer</numerusform>
            <numerusform>%Ln caracteres que no se pudieron leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) that cannot be read</source>
        <translation>
            <numerusform>%Ln página que no se puede leer</numerusform>
            <numerusform>%Ln páginas que no se pueden leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below this one</source>
        <translation>
            <numerusform>%Ln más debajo de este</numerusform>
            <numerusform>%Ln más debajo de este</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Cerrar este mensaje (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ModelHead</name>
    <message>
        <source>waking…</source>
        <translation>despertando…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>aún sin cargar</translation>
    </message>
    <message>
        <source>The model is loaded when you first need it.</source>
        <translation>El modelo se carga cuando lo necesita por primera vez.</translation>
    </message>
    <message>
        <source>Chosen for this action</source>
        <translation>Elegido para esta acción</translation>
    </message>
    <message>
        <source>{millions} million parameters, {precision}</source>
        <translation>{millions} millones de parámetros, {precision}</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Arranque del motor</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Carga del modelo</translation>
    </message>
    <message>
        <source>On {device}</source>
        <translation>En {device}</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>Continuar en mi estilo</translation>
    </message>
    <message>
        <source>The style “{name}”, for Continue and suggestions</source>
        <translation>El estilo «{name}», para Continuar y las sugerencias</translation>
    </message>
    <message numerus="yes">
        <source>Reads %Ln tokens at once; a token is a short word, or a part of a long one</source>
        <translation>
            <numerusform>Lee %Ln token a la vez; un token es una palabra corta o parte de una larga</numerusform>
            <numerusform>Lee %Ln tokens a la vez; un token es una palabra corta o parte de una larga</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model, {percent} %</source>
        <translation>Cargando el modelo, {percent} %</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reading part {part} of {total}</source>
        <translation>Lectura de la parte {part} de {total}</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Writing part {part} of {total}</source>
        <translation>Escritura de la parte {part} de {total}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Choose another model in Settings (Ctrl+,)</source>
        <translation>Elegir otro modelo en Ajustes (Ctrl+,)</translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation>Cambiar el modelo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>ModelTools</name>
    <message>
        <source>What a model wrote</source>
        <translation>Lo que escribió un modelo</translation>
    </message>
    <message>
        <source>Translate a text first; it is then shown beside its translation.</source>
        <translation>Traduzca antes un texto; se mostrará junto a su traducción.</translation>
    </message>
    <message>
        <source>Pinned files that could not be read were left out: {names}</source>
        <translation>Se omitieron archivos fijados que no se pudieron leer: {names}</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>To get</source>
        <translation>Para obtener</translation>
    </message>
    <message>
        <source>{model} (recommended)</source>
        <translation>{model} (recomendado)</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Cabe</translation>
    </message>
    <message>
        <source>May be slow</source>
        <translation>Puede ser lento</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>No cabe</translation>
    </message>
    <message>
        <source>It can: {tasks}.</source>
        <translation>Sabe: {tasks}.</translation>
    </message>
    <message>
        <source>It comes with Longhand, and writes and translates short plain texts.</source>
        <translation>Viene con Longhand y escribe y traduce textos breves y sencillos.</translation>
    </message>
    <message>
        <source>Languages: {languages}. By {makers}.</source>
        <translation>Idiomas: {languages}. De {makers}.</translation>
    </message>
    <message>
        <source>Its makers ask that their terms are accepted first.</source>
        <translation>Sus autores piden que se acepten antes sus condiciones.</translation>
    </message>
    <message>
        <source>Its makers do not allow it in every region.</source>
        <translation>Sus autores no lo permiten en todas las regiones.</translation>
    </message>
    <message>
        <source>Its makers&apos; figure: {figure}.</source>
        <translation>Cifra de sus autores: {figure}.</translation>
    </message>
    <message>
        <source>Choose for each task</source>
        <translation>Elegir para cada tarea</translation>
    </message>
    <message>
        <source>Use for everything</source>
        <translation>Usar para todo</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>tamaño desconocido</translation>
    </message>
    <message>
        <source>Get {model} from {host} ({size})? This connects to {host} and sends nothing that you wrote.</source>
        <translation>¿Obtener {model} de {host} ({size})? Esto conecta con {host} y no envía nada de lo que ha escrito.</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate} a second</source>
        <translation>{done} de {total}, {rate} por segundo</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}, quedan {time}</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} ya está aquí.</translation>
    </message>
    <message>
        <source>Paused. What came is kept; Get… goes on with it.</source>
        <translation>En pausa. Lo que llegó se conserva; «Obtener…» continúa.</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} está completo.</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} se ha quitado.</translation>
    </message>
    <message>
        <source>{model} is on the list.</source>
        <translation>{model} está en la lista.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models were found.</source>
        <translation>
            <numerusform>Se encontró %Ln modelo.</numerusform>
            <numerusform>Se encontraron %Ln modelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Obtener…</translation>
    </message>
    <message>
        <source>Fetch this model; you are asked before a connection is made</source>
        <translation>Obtener este modelo; se le pregunta antes de conectar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Read the whole model and compare it with its sum</source>
        <translation>Leer todo el modelo y compararlo con su suma</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Delete a fetched model, or take one from the list</source>
        <translation>Borrar un modelo obtenido, o quitarlo de la lista</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Use a GGUF file or a model folder where it lies</source>
        <translation>Usar un archivo GGUF o una carpeta de modelo donde está</translation>
    </message>
    <message>
        <source>Look in other programs</source>
        <translation>Buscar en otros programas</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Jan, Ollama and the cache of Hugging Face</source>
        <translation>LM Studio, GPT4All, Jan, Ollama y la caché de Hugging Face</translation>
    </message>
    <message>
        <source>Connect and get</source>
        <translation>Conectar y obtener</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>What came is kept</source>
        <translation>Lo que llegó se conserva</translation>
    </message>
    <message>
        <source>One model for all tasks, or the best that is here for each</source>
        <translation>Un modelo para todas las tareas, o el mejor que haya para cada una</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}, nivel {level}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words in this section</source>
        <translation>
            <numerusform>%Ln palabra en esta sección</numerusform>
            <numerusform>%Ln palabras en esta sección</numerusform>
        </translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Drag a heading to move its section, or press Alt with Up or Down. Left and Right fold and unfold</source>
        <translation>Arrastre un título para mover su sección, o pulse Alt con Arriba o Abajo. Izquierda y Derecha pliegan y despliegan</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>Filtrar títulos</translation>
    </message>
    <message>
        <source>Headings will be listed here. Ctrl+1 makes a paragraph one.</source>
        <translation>Aquí aparecerán los encabezados. Ctrl+1 convierte un párrafo en encabezado.</translation>
    </message>
</context>
<context>
    <name>PageStatus</name>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name} (solo lectura)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Shown: “{title}”. The preview follows the caret.</source>
        <translation>Se muestra: «{title}». La vista previa sigue al cursor.</translation>
    </message>
    <message>
        <source>Shown: a part of the text. The preview follows the caret.</source>
        <translation>Se muestra una parte del texto. La vista previa sigue al cursor.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print preview</source>
        <translation>Vista previa de impresión</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>New document…</source>
        <translation>Documento nuevo…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Carpeta nueva…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Mover a</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Make a book of this folder</source>
        <translation>Hacer un libro de esta carpeta</translation>
    </message>
    <message>
        <source>Move up in the book</source>
        <translation>Subir en el libro</translation>
    </message>
    <message>
        <source>Move down in the book</source>
        <translation>Bajar en el libro</translation>
    </message>
    <message>
        <source>Take out of the book</source>
        <translation>Quitar del libro</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>Añadir al libro</translation>
    </message>
    <message>
        <source>Title, author and goal…</source>
        <translation>Título, autor y objetivo…</translation>
    </message>
    <message>
        <source>Export the book…</source>
        <translation>Exportar el libro…</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>«{name}» está en la papelera.</translation>
    </message>
    <message>
        <source>Its text stays open here and is not saved.</source>
        <translation>Su texto sigue abierto aquí y no está guardado.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver a su sitio</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Seldom good with this model:</source>
        <translation>Rara vez bueno con este modelo:</translation>
    </message>
    <message>
        <source>{action} (not with this model)</source>
        <translation>{action} (no con este modelo)</translation>
    </message>
    <message>
        <source>{action} (weak)</source>
        <translation>{action} (poco fiable)</translation>
    </message>
    <message>
        <source>{model} was not made for this. {wanted}</source>
        <translation>{model} no está hecho para esto. {wanted}</translation>
    </message>
    <message>
        <source>There are no actions. Put an action file into the actions folder.</source>
        <translation>No hay acciones. Ponga un archivo de acción en la carpeta de acciones.</translation>
    </message>
    <message>
        <source>The model was not made for this language. Choose another one.</source>
        <translation>El modelo no se hizo para este idioma. Elija otro.</translation>
    </message>
    <message>
        <source>Write in the box above what should change.</source>
        <translation>Escriba en el cuadro de arriba lo que debe cambiar.</translation>
    </message>
    <message>
        <source>Write your question in the box above.</source>
        <translation>Escriba su pregunta en el cuadro de arriba.</translation>
    </message>
    <message>
        <source>Name the columns in the box above, or paste a JSON Schema.</source>
        <translation>Nombre las columnas en el cuadro de arriba, o pegue un esquema JSON.</translation>
    </message>
    <message>
        <source>There is no text yet. Write a sentence first, or open a document.</source>
        <translation>Aún no hay texto. Escriba antes una frase, o abra un documento.</translation>
    </message>
    <message>
        <source>Reads: text before the cursor</source>
        <translation>Lee: el texto anterior al cursor</translation>
    </message>
    <message numerus="yes">
        <source>Reads: selection, %Ln words</source>
        <translation>
            <numerusform>Lee: la selección, %Ln palabra</numerusform>
            <numerusform>Lee: la selección, %Ln palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads: whole text, %Ln words</source>
        <translation>
            <numerusform>Lee: todo el texto, %Ln palabra</numerusform>
            <numerusform>Lee: todo el texto, %Ln palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>Su texto sale de este equipo, hacia {host}.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Run the chosen action (Ctrl+Return)</source>
        <translation>Ejecutar la acción elegida (Ctrl+Return)</translation>
    </message>
    <message>
        <source>What the model reads…</source>
        <translation>Lo que lee el modelo…</translation>
    </message>
    <message>
        <source>What goes to the model, and what is pinned (Ctrl+Shift+I)</source>
        <translation>Lo que llega al modelo y lo que está fijado (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop and keep what came (Esc)</source>
        <translation>Detener y conservar lo escrito (Esc)</translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Not available here: {detail}.</source>
        <translation>No disponible aquí: {detail}.</translation>
    </message>
</context>
<context>
    <name>ProofingMenu</name>
    <message>
        <source>Spelling and grammar are switched off in the settings.</source>
        <translation>La ortografía y la gramática están desactivadas en los ajustes.</translation>
    </message>
    <message>
        <source>No mistakes found.</source>
        <translation>No se encontraron errores.</translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary</source>
        <translation>«{word}» no está en ningún diccionario</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Buscando sugerencias…</translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation>&amp;Añadir al diccionario</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorar</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>No hay sugerencias</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>palabra desconocida</translation>
    </message>
    <message>
        <source>“{word}”: {message}. Suggestion: {suggestion}</source>
        <translation>«{word}»: {message}. Sugerencia: {suggestion}</translation>
    </message>
    <message>
        <source>“{word}”: {message}</source>
        <translation>«{word}»: {message}</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Of {total} words, {written} were written by a model and not changed since: {share} %.</source>
        <translation>De {total} palabras, {written} las escribió un modelo y no han cambiado desde entonces: {share} %.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>Open by name</source>
        <translation>Abrir por nombre</translation>
    </message>
    <message>
        <source>The name of a document</source>
        <translation>El nombre de un documento</translation>
    </message>
    <message>
        <source>Documents that fit</source>
        <translation>Documentos que coinciden</translation>
    </message>
    <message>
        <source>No document has these letters in its name.</source>
        <translation>Ningún documento tiene estas letras en su nombre.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovered text</source>
        <translation>Texto recuperado</translation>
    </message>
    <message>
        <source>Longhand ended without saving these texts. They were kept.</source>
        <translation>Longhand terminó sin guardar estos textos. Se han conservado.</translation>
    </message>
    <message>
        <source>Recovered texts</source>
        <translation>Textos recuperados</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Restaurar todo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>The record is damaged: words may be missing or wrong.</source>
        <translation>El registro está dañado: pueden faltar palabras o estar mal.</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>This text is in no file yet. It will be saved as {encoding}.</source>
        <translation>Este texto aún no está en ningún archivo. Se guardará como {encoding}.</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Copy the report as Markdown</source>
        <translation>Copiar el informe como Markdown</translation>
    </message>
    <message>
        <source>Save the report as a Markdown file</source>
        <translation>Guardar el informe como archivo Markdown</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>No se pudo escribir {name}: {reason}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Within the text</source>
        <translation>Dentro del texto</translation>
    </message>
    <message>
        <source>Show deletions and insertions within the text</source>
        <translation>Mostrar lo eliminado y lo insertado dentro del texto</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Show your text and the suggestion side by side</source>
        <translation>Mostrar su texto y la sugerencia en paralelo</translation>
    </message>
    <message>
        <source>You have edited this passage; the changes that you touched are no longer offered.</source>
        <translation>Ha editado este fragmento; los cambios que tocó ya no se ofrecen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert {new}</source>
        <translation>Insertar {new}</translation>
    </message>
    <message>
        <source>Delete {old}</source>
        <translation>Eliminar {old}</translation>
    </message>
    <message>
        <source>Replace {old} with {new}</source>
        <translation>Reemplazar {old} por {new}</translation>
    </message>
    <message>
        <source>{change}, {number} of {count}</source>
        <translation>{change}, {number} de {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other changes touch a fact.</source>
        <translation>
            <numerusform>%Ln cambio más toca un dato.</numerusform>
            <numerusform>%Ln cambios más tocan un dato.</numerusform>
        </translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>un salto de línea</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>un espacio</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todo</translation>
    </message>
    <message>
        <source>Accept all changes (Ctrl+Return)</source>
        <translation>Aceptar todos los cambios (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Rechazar todo</translation>
    </message>
    <message>
        <source>Reject all changes and keep your text (Esc)</source>
        <translation>Rechazar todos los cambios y conservar su texto (Esc)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Go to the previous change (Ctrl+Shift+,)</source>
        <translation>Ir al cambio anterior (Ctrl+Shift+,)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Go to the next change (Ctrl+Shift+.)</source>
        <translation>Ir al cambio siguiente (Ctrl+Shift+.)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept this change (Ctrl+Shift+A)</source>
        <translation>Aceptar este cambio (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Reject this change (Ctrl+Shift+R)</source>
        <translation>Rechazar este cambio (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Keep as suggestions</source>
        <translation>Conservar como sugerencias</translation>
    </message>
    <message>
        <source>Put the changes into the text, to be decided later</source>
        <translation>Poner los cambios en el texto, para decidir más tarde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Ask again with the passage as it is now</source>
        <translation>Volver a preguntar con el fragmento tal como está ahora</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Your text</source>
        <translation>Su texto</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Changes under review</source>
        <translation>Cambios en revisión</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>These changes cannot be kept as suggestions, as they are in code or in marks of Markdown.</source>
        <translation>Estos cambios no se pueden conservar como sugerencias, porque están en código o en marcas de Markdown.</translation>
    </message>
    <message>
        <source>You have edited this passage since, so the changes no longer fit. The answer is in the panel.</source>
        <translation>Ha editado este fragmento desde entonces, así que los cambios ya no encajan. La respuesta está en el panel.</translation>
    </message>
    <message>
        <source>The model gave your text back unchanged.</source>
        <translation>El modelo devolvió su texto sin cambios.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Nada que cambiar.</translation>
    </message>
    <message>
        <source>No text came. Your text is as it was.</source>
        <translation>No llegó ningún texto. El suyo está como estaba.</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Mostrar los cambios</translation>
    </message>
    <message>
        <source>Your text is as it was.</source>
        <translation>Su texto está como estaba.</translation>
    </message>
    <message>
        <source>This answer is doubtful: more than half of your text is missing from it.</source>
        <translation>Esta respuesta es dudosa: falta en ella más de la mitad de su texto.</translation>
    </message>
    <message>
        <source>This answer is doubtful: it ended at the length limit, so its end may be missing.</source>
        <translation>Esta respuesta es dudosa: terminó en el límite de extensión, así que puede faltarle el final.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln passages no fitting answer came; they stand as you wrote them.</source>
        <translation>
            <numerusform>Para %Ln pasaje no llegó una respuesta adecuada; queda como usted lo escribió.</numerusform>
            <numerusform>Para %Ln pasajes no llegó una respuesta adecuada; quedan como usted los escribió.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passage under review is gone from your text, so the review has ended.</source>
        <translation>El fragmento en revisión ya no está en su texto, así que la revisión ha terminado.</translation>
    </message>
    <message>
        <source>You have edited this passage, and no change is left in it.</source>
        <translation>Ha editado este fragmento y ya no queda en él ningún cambio.</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>Revisión terminada</translation>
    </message>
    <message>
        <source>Accept or reject the changes first, or press Esc to write here.</source>
        <translation>Acepte o rechace antes los cambios, o pulse Esc para escribir aquí.</translation>
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
        <translation>No se pudo usar el modelo de esta acción; responde {model}. {why}</translation>
    </message>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation>Este documento está abierto solo para lectura, así que no se puede escribir en él.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Formats and actions for the selection</source>
        <translation>Formatos y acciones para la selección</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>The key of {host}; leave it empty to forget the one that is kept.</source>
        <translation>La clave de {host}; déjela vacía para olvidar la guardada.</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Clave del servidor</translation>
    </message>
    <message>
        <source>The key is in the keychain of the system.</source>
        <translation>La clave está en el llavero del sistema.</translation>
    </message>
    <message>
        <source>This system has no keychain, so the key is known until Longhand ends.</source>
        <translation>Este sistema no tiene llavero; la clave se conoce hasta que Longhand termine.</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Clave…</translation>
    </message>
    <message>
        <source>The key that the server asks for; it is kept in the keychain of the system</source>
        <translation>La clave que pide el servidor; se guarda en el llavero del sistema</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{message} The model in use was not changed.</source>
        <translation>{message} El modelo en uso no ha cambiado.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Examinando la carpeta…</translation>
    </message>
    <message>
        <source>Go back to the usual value</source>
        <translation>Volver al valor habitual</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>Restablecer {setting}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Show or hide what is rarely needed</source>
        <translation>Mostrar u ocultar lo que rara vez se necesita</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it. Try another word.</source>
        <translation>Ningún ajuste contiene «{words}». Pruebe con otra palabra.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Buscar en todos los ajustes</translation>
    </message>
    <message>
        <source>Search all settings (Ctrl+F)</source>
        <translation>Buscar en todos los ajustes (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Conexiones…</translation>
    </message>
    <message>
        <source>Every connection that was ever made</source>
        <translation>Todas las conexiones que se han establecido</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the settings (Esc); every change is already in force</source>
        <translation>Cerrar los ajustes (Esc); todos los cambios ya están en vigor</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Cerrar esta ventana (Esc)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln frase</numerusform>
            <numerusform>%Ln frases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln por revisar</numerusform>
            <numerusform>%Ln por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing looks wrong</source>
        <translation>nada parece incorrecto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown</source>
        <translation>
            <numerusform>%Ln más no se muestra</numerusform>
            <numerusform>%Ln más no se muestran</numerusform>
        </translation>
    </message>
    <message>
        <source>came back untranslated</source>
        <translation>quedó sin traducir</translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation>se repite</translation>
    </message>
    <message>
        <source>came back empty</source>
        <translation>quedó vacía</translation>
    </message>
    <message>
        <source>much longer than its sentence</source>
        <translation>mucho más larga que su frase</translation>
    </message>
    <message>
        <source>much shorter than its sentence</source>
        <translation>mucho más corta que su frase</translation>
    </message>
    <message>
        <source>a number is missing or new</source>
        <translation>falta un número o hay uno nuevo</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>falta un nombre</translation>
    </message>
    <message>
        <source>an address is missing or changed</source>
        <translation>falta una dirección o ha cambiado</translation>
    </message>
    <message>
        <source>a word of your glossary was not used</source>
        <translation>no se usó una palabra de su glosario</translation>
    </message>
    <message>
        <source>came back unchanged</source>
        <translation>volvió sin cambios</translation>
    </message>
    <message>
        <source>code, a link or a quotation was lost, so your text stands</source>
        <translation>se perdió código, un enlace o una cita, así que su texto se queda</translation>
    </message>
    <message>
        <source>no fitting answer came, so your text stands</source>
        <translation>no llegó una respuesta adecuada, así que su texto se queda</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Only what looks wrong</source>
        <translation>Solo lo que parece incorrecto</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>Siguiente por revisar</translation>
    </message>
    <message>
        <source>Next to look at (F3)</source>
        <translation>Siguiente por revisar (F3)</translation>
    </message>
    <message>
        <source>Sentences and their translations</source>
        <translation>Frases y sus traducciones</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>The diagnostics are on the clipboard: versions, this computer, changed settings. No text and no file name is in them.</source>
        <translation>El diagnóstico está en el portapapeles: versiones, este equipo y ajustes modificados. No incluye textos ni nombres de archivo.</translation>
    </message>
    <message>
        <source>Longhand was updated to {version}.</source>
        <translation>Longhand se actualizó a la versión {version}.</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Novedades</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln palabra</numerusform>
            <numerusform>%Ln palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln words</source>
        <translation>
            <numerusform>{selected} de %Ln palabra</numerusform>
            <numerusform>{selected} de %Ln palabras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln characters</source>
        <translation>
            <numerusform>{selected} de %Ln carácter</numerusform>
            <numerusform>{selected} de %Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{time} to read</source>
        <translation>{time} de lectura</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>%Ln minuto de lectura</numerusform>
            <numerusform>%Ln minutos de lectura</numerusform>
        </translation>
    </message>
    <message>
        <source>{reading}, at {speed} words a minute</source>
        <translation>{reading}, a {speed} palabras por minuto</translation>
    </message>
    <message>
        <source>{reached} of {target} today</source>
        <translation>{reached} de {target} hoy</translation>
    </message>
    <message>
        <source>{reached} of {target}</source>
        <translation>{reached} de {target}</translation>
    </message>
    <message>
        <source>Words you have added today, and your goal (Settings, Writing)</source>
        <translation>Palabras que ha añadido hoy, y su meta (Ajustes, Escritura)</translation>
    </message>
    <message>
        <source>Words of this document, and your goal (Settings, Writing)</source>
        <translation>Palabras de este documento, y su meta (Ajustes, Escritura)</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Aún sin modelo</translation>
    </message>
    <message>
        <source>The model is loaded when it is first needed.</source>
        <translation>El modelo se carga cuando se necesita por primera vez.</translation>
    </message>
    <message>
        <source>{model} on {device}</source>
        <translation>{model} en {device}</translation>
    </message>
    <message numerus="yes">
        <source>{model}, {precision}, reads %Ln tokens at once</source>
        <translation>
            <numerusform>{model}, {precision}, lee %Ln token a la vez</numerusform>
            <numerusform>{model}, {precision}, lee %Ln tokens a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>Su texto sale de este equipo, hacia {host}.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Longhand makes no connection unless you say yes to that one. Click to allow connections.</source>
        <translation>Longhand no establece ninguna conexión sin su permiso para esa. Haga clic para permitir conexiones.</translation>
    </message>
    <message>
        <source>Longhand may connect to get models that you choose. Click to go offline.</source>
        <translation>Longhand puede conectarse para obtener los modelos que elija. Haga clic para pasar a sin conexión.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>No suggestions for ten minutes</source>
        <translation>Sin sugerencias durante diez minutos</translation>
    </message>
    <message>
        <source>No suggestions until {time}</source>
        <translation>Sin sugerencias hasta las {time}</translation>
    </message>
    <message>
        <source>Suggestions again from now on</source>
        <translation>Sugerencias de nuevo a partir de ahora</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} tokens/s</translation>
    </message>
    <message>
        <source>How fast the model writes</source>
        <translation>Velocidad a la que escribe el modelo</translation>
    </message>
    <message>
        <source>{document}. Click to read the file in another encoding.</source>
        <translation>{document}. Haga clic para leer el archivo con otra codificación.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>StyleStanding</name>
    <message>
        <source>The style “{style}” was learned on {base}. {model} continues now, so it is not applied.</source>
        <translation>El estilo «{style}» se aprendió en {base}. Ahora continúa {model}, así que no se aplica.</translation>
    </message>
    <message>
        <source>The style “{style}” is not on this computer any more, so {model} continues without it.</source>
        <translation>El estilo «{style}» ya no está en este equipo, así que {model} continúa sin él.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un servidor</translation>
    </message>
</context>
<context>
    <name>StyleWindow</name>
    <message>
        <source>being learned</source>
        <translation>se está aprendiendo</translation>
    </message>
    <message>
        <source>paused at {share} %</source>
        <translation>en pausa al {share} %</translation>
    </message>
    <message>
        <source>learned on another model than the one in use, so not applied</source>
        <translation>aprendido en otro modelo que el que está en uso, así que no se aplica</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Delete style</source>
        <translation>Eliminar el estilo</translation>
    </message>
    <message>
        <source>Delete the style “{name}”?</source>
        <translation>¿Eliminar el estilo «{name}»?</translation>
    </message>
    <message>
        <source>What was learned goes, and the pages that were kept of it. Your texts stay.</source>
        <translation>Desaparece lo aprendido, y las páginas que se guardaron. Sus textos se quedan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>My style</source>
        <translation>Mi estilo</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Estilos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Longhand can learn how you write from texts of yours, and then continues in that style. It takes three steps: choose texts, let the model learn, and compare. Nothing leaves this computer.</source>
        <translation>Longhand puede aprender de sus textos cómo escribe usted, y continúa entonces en ese estilo. Son tres pasos: elegir textos, dejar que el modelo aprenda, y comparar. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>New style…</source>
        <translation>Estilo nuevo…</translation>
    </message>
    <message>
        <source>Choose texts and learn from them</source>
        <translation>Elegir textos y aprender de ellos</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Choose blind between continuations with the style and without</source>
        <translation>Elegir a ciegas entre continuaciones con el estilo y sin él</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on learning where it was paused</source>
        <translation>Seguir aprendiendo donde quedó en pausa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>What was learned is kept, also when Longhand is closed</source>
        <translation>Lo aprendido se guarda, también al cerrar Longhand</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete the style and the pages that were kept of it</source>
        <translation>Eliminar el estilo y las páginas que se guardaron</translation>
    </message>
    <message>
        <source>Continue and suggestions write in this style, or no longer</source>
        <translation>Continuar y las sugerencias escriben en este estilo, o dejan de hacerlo</translation>
    </message>
</context>
<context>
    <name>SuggestedChanges</name>
    <message>
        <source>Insertion</source>
        <translation>Inserción</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Sustitución</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions come at the end of a line.</source>
        <translation>Las sugerencias llegan al final de una línea.</translation>
    </message>
    <message>
        <source>A suggestion needs a few words to go on from.</source>
        <translation>Una sugerencia necesita algunas palabras que continuar.</translation>
    </message>
    <message>
        <source>Suggesting…</source>
        <translation>Buscando una sugerencia…</translation>
    </message>
    <message>
        <source>No suggestion here.</source>
        <translation>Aquí no hay ninguna sugerencia.</translation>
    </message>
    <message>
        <source>No other suggestion here.</source>
        <translation>Aquí no hay ninguna otra sugerencia.</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, sin guardar</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Cerrar (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close all &amp;others</source>
        <translation>Cerrar los &amp;demás</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documentos abiertos</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>In your text: {quote}</source>
        <translation>En su texto: {quote}</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of {model}</source>
        <translation>Condiciones de {model}</translation>
    </message>
    <message>
        <source>{makers} allows the use of {model} under its own terms. They stand at {address}.</source>
        <translation>{makers} permite el uso de {model} según sus condiciones. Están en {address}.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>I have read and accept them</source>
        <translation>Las he leído y las acepto</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>TextsAtRisk</name>
    <message>
        <source>Save elsewhere…</source>
        <translation>Guardar en otro lugar…</translation>
    </message>
    <message>
        <source>Your text is kept safe again.</source>
        <translation>Su texto vuelve a estar protegido.</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Documents ({endings})</source>
        <translation>Documentos ({endings})</translation>
    </message>
    <message>
        <source>Choose texts that you wrote</source>
        <translation>Elegir textos escritos por usted</translation>
    </message>
    <message>
        <source>Choose a folder of texts that you wrote</source>
        <translation>Elegir una carpeta de textos escritos por usted</translation>
    </message>
    <message>
        <source>The texts are read…</source>
        <translation>Se leen los textos…</translation>
    </message>
    <message>
        <source>{model} will learn, as it continues such texts.</source>
        <translation>{model} aprenderá, ya que continúa textos así.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %Ln archivo más.</numerusform>
            <numerusform>No se pudieron leer %Ln archivos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose texts that you wrote yourself, of one kind and in one language: {enough} words are good, {fewest} the least. They stay on this computer; when the style is learned, only a few pages of them are kept, to compare with.</source>
        <translation>Elija textos que haya escrito usted, de una misma clase y en una misma lengua: {enough} palabras están bien, {fewest} es lo mínimo. Se quedan en este equipo; aprendido el estilo, solo se guardan unas pocas páginas, para comparar.</translation>
    </message>
    <message>
        <source>Texts to learn from</source>
        <translation>Textos de los que aprender</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>Nombre del estilo</translation>
    </message>
    <message>
        <source>Such as: letters, or the name of a novel</source>
        <translation>Por ejemplo: cartas, o el título de una novela</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Documentos abiertos</translation>
    </message>
    <message>
        <source>Add the documents that are open in Longhand</source>
        <translation>Añadir los documentos abiertos en Longhand</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>Add files in any format that Longhand reads</source>
        <translation>Añadir archivos de cualquier formato que Longhand lea</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Add all texts of a folder and of the folders in it</source>
        <translation>Añadir todos los textos de una carpeta y de las que contiene</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the chosen text from the list; the file stays</source>
        <translation>Quitar de la lista el texto elegido; el archivo se queda</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Begin to learn; you can go on writing meanwhile</source>
        <translation>Empezar a aprender; mientras tanto puede seguir escribiendo</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Nothing could be printed. Choose another printer, or another place for the file.</source>
        <translation>No se pudo imprimir nada. Elija otra impresora, u otro lugar para el archivo.</translation>
    </message>
    <message>
        <source>The link leads to {address}. Longhand opens none by itself.</source>
        <translation>El enlace lleva a {address}. Longhand no abre ninguno por sí mismo.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>No longer there, and so not opened again: {names}.</source>
        <translation>Ya no están, así que no se reabrieron: {names}.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Copia de {name}</translation>
    </message>
</context>
<context>
    <name>_TypefaceField</name>
    <message>
        <source>That of the format</source>
        <translation>El del formato</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Acortar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Comprender</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Propias</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Writes on from the cursor, into your text.</source>
        <translation>Sigue escribiendo desde el cursor, en su texto.</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Mends spelling and grammar of the selection, or the whole text.</source>
        <translation>Corrige la ortografía y la gramática de la selección, o de todo el texto.</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Reescribir</translation>
    </message>
    <message>
        <source>Says the selection, or the whole text, in other words.</source>
        <translation>Dice la selección, o todo el texto, con otras palabras.</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>Tono amistoso</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, warmer, with what it says unchanged.</source>
        <translation>Hace más cálida la selección, o todo el texto, sin cambiar lo que dice.</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Tono profesional</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, sound professional, and leaves what it says unchanged.</source>
        <translation>Da un tono profesional a la selección, o a todo el texto, sin cambiar lo que dice.</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Más conciso</translation>
    </message>
    <message>
        <source>Says the same in fewer words.</source>
        <translation>Dice lo mismo con menos palabras.</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Says it in more detail, without inventing facts.</source>
        <translation>Lo dice con más detalle, sin inventar datos.</translation>
    </message>
    <message>
        <source>Simplify</source>
        <translation>Simplificar</translation>
    </message>
    <message>
        <source>Says it in short sentences and everyday words.</source>
        <translation>Lo dice con frases cortas y palabras corrientes.</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Says in a few sentences what the selection, or the whole text, says.</source>
        <translation>Dice en unas pocas frases lo que dice la selección, o todo el texto.</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Puntos clave</translation>
    </message>
    <message>
        <source>Lists what the selection, or the whole text, says, point by point.</source>
        <translation>Enumera, punto por punto, lo que dice la selección, o todo el texto.</translation>
    </message>
    <message>
        <source>Key sentences</source>
        <translation>Frases clave</translation>
    </message>
    <message>
        <source>Picks out the sentences that say most, word for word; any model can do it, and nothing is invented.</source>
        <translation>Extrae literalmente las frases que más dicen; cualquier modelo puede hacerlo y no se inventa nada.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Finds a title for the selection, or the whole text.</source>
        <translation>Busca un título para la selección, o para todo el texto.</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Suggests five titles for the selection, or the whole text.</source>
        <translation>Sugiere cinco títulos para la selección, o para todo el texto.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Shows how the selection, or the whole text, is built: its parts and what each of them says.</source>
        <translation>Muestra cómo está construida la selección, o todo el texto: sus partes y lo que dice cada una.</translation>
    </message>
    <message>
        <source>To a table</source>
        <translation>Convertir en tabla</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, says into a table.</source>
        <translation>Pone en una tabla lo que dice la selección, o todo el texto.</translation>
    </message>
    <message>
        <source>To a list</source>
        <translation>Convertir en lista</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, names into a list.</source>
        <translation>Pone en una lista lo que nombra la selección, o todo el texto.</translation>
    </message>
    <message>
        <source>Tasks with dates</source>
        <translation>Tareas con fechas</translation>
    </message>
    <message>
        <source>Finds what is to be done, by whom and until when.</source>
        <translation>Busca qué hay que hacer, quién y hasta cuándo.</translation>
    </message>
    <message>
        <source>To JSON</source>
        <translation>Convertir en JSON</translation>
    </message>
    <message>
        <source>Reads the selection, or the whole text, into JSON that fits a JSON Schema of yours.</source>
        <translation>Pasa la selección, o todo el texto, a un JSON que se ajusta a un JSON Schema suyo.</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Sentimiento</translation>
    </message>
    <message>
        <source>Weighs whether the selection, or the whole text, is positive, negative or neutral, and shows the words that carry it.</source>
        <translation>Valora si la selección, o todo el texto, es positiva, negativa o neutra, y muestra las palabras que lo sustentan.</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positivo</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativo</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutro</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Weighs how the selection, or the whole text, sounds, and shows the words that carry it.</source>
        <translation>Valora cómo suena la selección, o todo el texto, y muestra las palabras que lo sustentan.</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>amistoso</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>formal</translation>
    </message>
    <message>
        <source>casual</source>
        <translation>coloquial</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>airado</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>triste</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>entusiasmado</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>preocupado</translation>
    </message>
    <message>
        <source>Puts the selection, or the whole text, into another language.</source>
        <translation>Pone la selección, o todo el texto, en otro idioma.</translation>
    </message>
    <message>
        <source>Describe your change</source>
        <translation>Describir el cambio</translation>
    </message>
    <message>
        <source>Does what you write in the instruction box with the selection, or the whole text.</source>
        <translation>Hace con la selección, o con todo el texto, lo que escriba en el cuadro de instrucciones.</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Hacer una pregunta</translation>
    </message>
    <message>
        <source>Answers from the selection, or the whole text, with the sentences it rests on, or says that the text does not tell.</source>
        <translation>Responde a partir de la selección, o de todo el texto, con las frases en que se basa, o indica que el texto no lo dice.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Conversar</translation>
    </message>
    <message>
        <source>Talks with you about your text, which the model has beside the conversation.</source>
        <translation>Conversa con usted sobre su texto, que el modelo tiene a la vista junto a la conversación.</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
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
        <translation>Unicode (UTF-8 con firma)</translation>
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
        <translation>Unicode (UTF-16 sin firma)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian, without signature)</source>
        <translation>Unicode (UTF-16, big-endian, sin firma)</translation>
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
        <translation>Chino simplificado (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chino tradicional (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japonés (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japonés (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>Coreano (EUC-KR)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Europeo occidental (Windows-1252)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cirílico (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Cirílico (KOI8-R)</translation>
    </message>
    <message>
        <source>Western European ({name})</source>
        <translation>Europa occidental ({name})</translation>
    </message>
    <message>
        <source>Central European ({name})</source>
        <translation>Europa central ({name})</translation>
    </message>
    <message>
        <source>Cyrillic ({name})</source>
        <translation>Cirílico ({name})</translation>
    </message>
    <message>
        <source>Greek ({name})</source>
        <translation>Griego ({name})</translation>
    </message>
    <message>
        <source>Turkish ({name})</source>
        <translation>Turco ({name})</translation>
    </message>
    <message>
        <source>Hebrew ({name})</source>
        <translation>Hebreo ({name})</translation>
    </message>
    <message>
        <source>Arabic ({name})</source>
        <translation>Árabe ({name})</translation>
    </message>
    <message>
        <source>Baltic ({name})</source>
        <translation>Báltico ({name})</translation>
    </message>
    <message>
        <source>Vietnamese ({name})</source>
        <translation>Vietnamita ({name})</translation>
    </message>
    <message>
        <source>Thai ({name})</source>
        <translation>Tailandés ({name})</translation>
    </message>
    <message>
        <source>Japanese ({name})</source>
        <translation>Japonés ({name})</translation>
    </message>
    <message>
        <source>Chinese, traditional ({name})</source>
        <translation>Chino tradicional ({name})</translation>
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
        <translation>Texto y Markdown (*.txt *.md *.markdown *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</source>
        <translation>Documentos (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Descartar todo</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Documento de Word (*.docx)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>Texto de OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Book (*.epub)</source>
        <translation>Libro (*.epub)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Rename talk</source>
        <translation>Cambiar el nombre de la conversación</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Delete the talk “{name}”?</source>
        <translation>¿Eliminar la conversación «{name}»?</translation>
    </message>
    <message>
        <source>Delete talk</source>
        <translation>Eliminar la conversación</translation>
    </message>
    <message>
        <source>It cannot be had back.</source>
        <translation>No se podrá recuperar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>«{name}» tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Discarded text can be had back for 30 days: File, Discarded texts.</source>
        <translation>El texto descartado se puede recuperar durante 30 días: Archivo, Textos descartados.</translation>
    </message>
    <message>
        <source>Unsaved action</source>
        <translation>Acción sin guardar</translation>
    </message>
    <message>
        <source>The action “{name}” cannot be saved as it is. Drop what you typed?</source>
        <translation>La acción «{name}» no se puede guardar así. ¿Descartar lo que ha escrito?</translation>
    </message>
    <message>
        <source>Cancel goes back to it.</source>
        <translation>Cancelar vuelve a ella.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Models (*.gguf config.json)</source>
        <translation>Modelos (*.gguf config.json)</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>Importar modelo</translation>
    </message>
    <message>
        <source>Actions (*.toml)</source>
        <translation>Acciones (*.toml)</translation>
    </message>
    <message>
        <source>Import action</source>
        <translation>Importar acción</translation>
    </message>
    <message>
        <source>Export action</source>
        <translation>Exportar acción</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Quitar acción</translation>
    </message>
    <message>
        <source>Remove the action “{name}”?</source>
        <translation>¿Quitar la acción «{name}»?</translation>
    </message>
    <message>
        <source>Its file is deleted.</source>
        <translation>Su archivo se elimina.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Documento nuevo</translation>
    </message>
    <message>
        <source>Name of the document</source>
        <translation>Nombre del documento</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>Mantener una versión</translation>
    </message>
    <message>
        <source>Name of this version:</source>
        <translation>Nombre de esta versión:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>local_images</name>
    <message>
        <source>The picture “{name}” is not in the folder of the document.</source>
        <translation>La imagen «{name}» no está en la carpeta del documento.</translation>
    </message>
    <message>
        <source>The picture “{name}” is damaged, or of a kind that cannot be shown.</source>
        <translation>La imagen «{name}» está dañada o es de un tipo que no se puede mostrar.</translation>
    </message>
    <message>
        <source>The picture “{name}” is too large to be shown.</source>
        <translation>La imagen «{name}» es demasiado grande para mostrarla.</translation>
    </message>
    <message>
        <source>The picture “{name}” takes too long to be drawn.</source>
        <translation>La imagen «{name}» tarda demasiado en dibujarse.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Nuevo a partir de &amp;plantilla</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Discarded texts…</source>
        <translation>Textos &amp;descartados…</translation>
    </message>
    <message>
        <source>Reopen with &amp;encoding…</source>
        <translation>Reabrir con c&amp;odificación…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>G&amp;uardar como…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open &amp;by name…</source>
        <translation>Abrir un &amp;fichero por su nombre…</translation>
    </message>
    <message>
        <source>&amp;Keep a version…</source>
        <translation>Man&amp;tener una versión…</translation>
    </message>
    <message>
        <source>Vers&amp;ions…</source>
        <translation>&amp;Historial de versiones…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Guardar como p&amp;lantilla…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>&amp;Vista previa de impresión…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>Cerrar docu&amp;mento</translation>
    </message>
    <message>
        <source>Open the last closed a&amp;gain</source>
        <translation>Rea&amp;brir el último cerrado</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Paste as pla&amp;in text</source>
        <translation>Pegar como te&amp;xto sin formato</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar tod&amp;o</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>Reemp&amp;lazar…</translation>
    </message>
    <message>
        <source>Ne&amp;xt mistake</source>
        <translation>Siguiente &amp;error</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Aj&amp;ustes…</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Negrita</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Cursiva</translation>
    </message>
    <message>
        <source>&amp;Struck out</source>
        <translation>&amp;Tachado</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>Có&amp;digo</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>&amp;Enlace</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>Encabezado &amp;1</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>Encabezado &amp;2</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>Encabezado &amp;3</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>Encabezado &amp;4</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>Lista n&amp;umerada</translation>
    </message>
    <message>
        <source>Bulleted &amp;list</source>
        <translation>&amp;Lista con viñetas</translation>
    </message>
    <message>
        <source>&amp;Task list</source>
        <translation>Lista de ta&amp;reas</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>C&amp;ita</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>Es&amp;cribir</translation>
    </message>
    <message>
        <source>&amp;Run the panel&apos;s action</source>
        <translation>&amp;Ejecutar la acción del panel</translation>
    </message>
    <message>
        <source>&amp;Stop, keeping what came</source>
        <translation>&amp;Detener y conservar lo escrito</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>M&amp;y style…</source>
        <translation>Mi e&amp;stilo…</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisar</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Cambio &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Cambio an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Accept change</source>
        <translation>&amp;Aceptar cambio</translation>
    </message>
    <message>
        <source>R&amp;eject change</source>
        <translation>Rec&amp;hazar cambio</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>Aceptar todos &amp;los cambios</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Recha&amp;zar todos los cambios</translation>
    </message>
    <message>
        <source>W&amp;hat the model reads…</source>
        <translation>Lo &amp;que lee el modelo…</translation>
    </message>
    <message>
        <source>How li&amp;kely each word was</source>
        <translation>Pro&amp;babilidad de cada palabra</translation>
    </message>
    <message>
        <source>None &amp;for ten minutes</source>
        <translation>Ni&amp;nguna durante diez minutos</translation>
    </message>
    <message>
        <source>Spl&amp;it view</source>
        <translation>Di&amp;vidir la vista</translation>
    </message>
    <message>
        <source>Ot&amp;her half</source>
        <translation>&amp;Ir a la otra mitad</translation>
    </message>
    <message>
        <source>&amp;Between page and panel</source>
        <translation>Cam&amp;biar entre página y panel</translation>
    </message>
    <message>
        <source>Chosen si&amp;ze</source>
        <translation>&amp;Tamaño elegido</translation>
    </message>
    <message>
        <source>Show &amp;marks</source>
        <translation>Mostrar &amp;las marcas</translation>
    </message>
    <message>
        <source>Plain sourc&amp;e</source>
        <translation>Texto &amp;fuente</translation>
    </message>
    <message>
        <source>Translation side &amp;by side…</source>
        <translation>Traducción en &amp;paralelo…</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>&amp;Glosario…</translation>
    </message>
    <message>
        <source>Edit act&amp;ions…</source>
        <translation>Editar acc&amp;iones…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelos…</translation>
    </message>
    <message>
        <source>Sho&amp;w what the model wrote</source>
        <translation>M&amp;ostrar lo que escribió el modelo</translation>
    </message>
    <message>
        <source>Rep&amp;ort on what the model wrote…</source>
        <translation>I&amp;nforme sobre lo que escribió el modelo…</translation>
    </message>
    <message>
        <source>&amp;Keep as suggestions</source>
        <translation>Conservar como su&amp;gerencias</translation>
    </message>
    <message>
        <source>Add a &amp;comment</source>
        <translation>Añadir &amp;comentario</translation>
    </message>
    <message>
        <source>&amp;Delete comment</source>
        <translation>&amp;Eliminar comentario</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Sugerencias</translation>
    </message>
    <message>
        <source>&amp;Suggest, or another one</source>
        <translation>&amp;Sugerir, o proponer otra</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>S&amp;iguiente</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>Aceptar &amp;todo</translation>
    </message>
    <message>
        <source>Take a &amp;word</source>
        <translation>Aceptar una &amp;palabra</translation>
    </message>
    <message>
        <source>Take a &amp;line</source>
        <translation>Aceptar una &amp;línea</translation>
    </message>
    <message>
        <source>T&amp;hree alternatives</source>
        <translation>T&amp;res alternativas</translation>
    </message>
    <message>
        <source>&amp;Other words here</source>
        <translation>&amp;Otras palabras aquí</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Paleta de &amp;comandos…</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Panel</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>Carp&amp;eta</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>Esq&amp;uema</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>Vista p&amp;revia</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>Documento &amp;siguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious document</source>
        <translation>Documento &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más pe&amp;queño</translation>
    </message>
    <message>
        <source>Foc&amp;us mode</source>
        <translation>Modo de c&amp;oncentración</translation>
    </message>
    <message>
        <source>&amp;Typewriter scrolling</source>
        <translation>&amp;Desplazamiento de máquina de escribir</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pa&amp;ntalla completa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation>&amp;Novedades</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>&amp;About Longhand</source>
        <translation>&amp;Acerca de Longhand</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativas</translation>
    </message>
    <message>
        <source>Chosen word</source>
        <translation>Palabra elegida</translation>
    </message>
    <message>
        <source>Accepted change</source>
        <translation>Cambio aceptado</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
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
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>It needs {needed}; {available} are free.</source>
        <translation>Necesita {needed}; hay {available} libres.</translation>
    </message>
    <message>
        <source>It needs {needed}.</source>
        <translation>Necesita {needed}.</translation>
    </message>
    <message>
        <source>{available} are free.</source>
        <translation>Hay {available} libres.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Longhand could not do what was asked. Your text was not changed.</source>
        <translation>Longhand no pudo hacer lo que se pidió. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Save your text and try again.</source>
        <translation>Guarde su texto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>No se puede usar el modelo</translation>
    </message>
    <message>
        <source>The model in {path} cannot be used. Your text was not changed.</source>
        <translation>No se puede usar el modelo de {path}. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another folder in Settings, Model, or use the starter.</source>
        <translation>Elija otra carpeta en Ajustes, Modelo, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>There is no model in this folder</source>
        <translation>No hay ningún modelo en esta carpeta</translation>
    </message>
    <message>
        <source>{path} does not exist or holds no model.</source>
        <translation>{path} no existe o no contiene ningún modelo.</translation>
    </message>
    <message>
        <source>Choose a folder with a config.json, a tokenizer and safetensors, or use the starter.</source>
        <translation>Elija una carpeta con un config.json, un tokenizador y safetensors, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>El modelo no está completo</translation>
    </message>
    <message>
        <source>Not all files are in {path}. Missing: {missing}.</source>
        <translation>En {path} no están todos los archivos. Faltan: {missing}.</translation>
    </message>
    <message>
        <source>Copy the missing files into the folder, or use the starter.</source>
        <translation>Copie en la carpeta los archivos que faltan, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>The model is damaged</source>
        <translation>El modelo está dañado</translation>
    </message>
    <message>
        <source>The file {file} in {path} cannot be read: {detail}.</source>
        <translation>No se puede leer el archivo {file} de {path}: {detail}.</translation>
    </message>
    <message>
        <source>Copy the model again from where it came, or use the starter.</source>
        <translation>Copie de nuevo el modelo desde su origen, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>The model was not downloaded</source>
        <translation>El modelo no se ha descargado</translation>
    </message>
    <message>
        <source>The file {file} in {path} is a placeholder of Git LFS; what it stands for was not downloaded.</source>
        <translation>El archivo {file} de {path} es un marcador de Git LFS; lo que representa no se ha descargado.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the folder or download the file by itself, or use the starter.</source>
        <translation>Ejecute «git lfs pull» en la carpeta o descargue el archivo por separado, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>The chat template of this model cannot be used</source>
        <translation>La plantilla de chat de este modelo no se puede usar</translation>
    </message>
    <message>
        <source>The template in {path} says how the model is asked, and it fails: {detail}. Your text was not changed.</source>
        <translation>La plantilla de {path} dice cómo se pregunta al modelo, y falla: {detail}. Su texto no se ha modificado.</translation>
    </message>
    <message>
        <source>Continue works with this model all the same; for other actions choose another model in Settings, Model.</source>
        <translation>Continuar funciona igualmente con este modelo; para las demás acciones elija otro modelo en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The numbers of this model are too large for its precision</source>
        <translation>Los números de este modelo son demasiado grandes para su precisión</translation>
    </message>
    <message>
        <source>Computing with {path} in {precision} came to numbers that this precision cannot hold. The model itself is whole.</source>
        <translation>Al calcular con {path} en {precision} salieron números que esta precisión no puede contener. El modelo en sí está íntegro.</translation>
    </message>
    <message>
        <source>Choose another precision in Settings, Model, such as bfloat16 or float32.</source>
        <translation>Elija otra precisión en Ajustes, Modelo, por ejemplo bfloat16 o float32.</translation>
    </message>
    <message>
        <source>Longhand cannot run weights of this kind</source>
        <translation>Longhand no puede usar pesos de este tipo</translation>
    </message>
    <message>
        <source>The weights of the model in {path} are quantised ({method}).</source>
        <translation>Los pesos del modelo de {path} están cuantizados ({method}).</translation>
    </message>
    <message>
        <source>Take the same model unquantised, as safetensors, or use the starter.</source>
        <translation>Use el mismo modelo sin cuantizar, en safetensors, o el modelo inicial.</translation>
    </message>
    <message>
        <source>Longhand cannot run this kind of model</source>
        <translation>Longhand no puede ejecutar este tipo de modelo</translation>
    </message>
    <message>
        <source>The model in {path} is of the kind “{architecture}”.</source>
        <translation>El modelo de {path} es del tipo «{architecture}».</translation>
    </message>
    <message>
        <source>Choose a text model that the transformers library knows, or use the starter.</source>
        <translation>Elija un modelo de texto que la biblioteca transformers conozca, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>This model was not opened</source>
        <translation>Este modelo no se abrió</translation>
    </message>
    <message>
        <source>The file {file} in {path} can carry program code, so it was not read.</source>
        <translation>El archivo {file} de {path} puede llevar código de programa, así que no se leyó.</translation>
    </message>
    <message>
        <source>Look for the same model with weights as safetensors, or use the starter.</source>
        <translation>Busque el mismo modelo con los pesos en safetensors, o use el modelo inicial.</translation>
    </message>
    <message>
        <source>This adapter belongs to another model</source>
        <translation>Este adaptador pertenece a otro modelo</translation>
    </message>
    <message>
        <source>The adapter in {path} was trained on {base}, and the model in use is {model}.</source>
        <translation>El adaptador de {path} se entrenó con {base}, y el modelo en uso es {model}.</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or do without the adapter.</source>
        <translation>Elija el modelo con el que se entrenó, o prescinda del adaptador.</translation>
    </message>
    <message>
        <source>This model has terms of its own</source>
        <translation>Este modelo tiene condiciones propias</translation>
    </message>
    <message>
        <source>The makers of {name} ask that their terms are read and accepted before it is used: {terms}</source>
        <translation>Los autores de {name} piden que se lean y acepten sus condiciones antes de usarlo: {terms}</translation>
    </message>
    <message>
        <source>Read them in the window Models, or accept them with “assistant models get --accept-terms”.</source>
        <translation>Léalas en la ventana Modelos, o acéptelas con «assistant models get --accept-terms».</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>No se pudo obtener el modelo</translation>
    </message>
    <message>
        <source>Getting it from {host} did not work. What came is kept.</source>
        <translation>No se pudo obtener de {host}. Lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it ended.</source>
        <translation>Inténtelo de nuevo; continúa donde quedó.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>No se puede conectar con {host}</translation>
    </message>
    <message>
        <source>There is no connection, or it breaks off again and again: {detail}. What came is kept.</source>
        <translation>No hay conexión, o se interrumpe una y otra vez: {detail}. Lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>Look whether this computer has a network, and try again; it goes on where it ended.</source>
        <translation>Compruebe que este equipo tiene red e inténtelo de nuevo; continúa donde quedó.</translation>
    </message>
    <message>
        <source>{host} does not give this model to everyone</source>
        <translation>{host} no da este modelo a todo el mundo</translation>
    </message>
    <message>
        <source>It answered {name} with {status}: the makers want an account that has accepted their terms.</source>
        <translation>Respondió a {name} con {status}: los autores quieren una cuenta que haya aceptado sus condiciones.</translation>
    </message>
    <message>
        <source>Open the model’s page on {host}, accept its terms with an account, set HF_TOKEN to a token of it, and try again.</source>
        <translation>Abra la página del modelo en {host}, acepte sus condiciones con una cuenta, ponga en HF_TOKEN un token de ella e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no such model</source>
        <translation>No existe ese modelo</translation>
    </message>
    <message>
        <source>{host} knows no {name}.</source>
        <translation>{host} no conoce {name}.</translation>
    </message>
    <message>
        <source>Look whether the name is spelled as on the page of the model.</source>
        <translation>Compruebe que el nombre está escrito como en la página del modelo.</translation>
    </message>
    <message>
        <source>What came is not the model</source>
        <translation>Lo que llegó no es el modelo</translation>
    </message>
    <message>
        <source>The file {name} from {host} has another sum than it should have, twice. It was deleted.</source>
        <translation>El archivo {name} de {host} tiene, por dos veces, otra suma que la debida. Se ha borrado.</translation>
    </message>
    <message>
        <source>Try again later, or get the model from another place and import it.</source>
        <translation>Inténtelo más tarde, u obtenga el modelo en otro sitio e impórtelo.</translation>
    </message>
    <message>
        <source>The model needs {needed} more in {path}, where {free} are free. What came is kept.</source>
        <translation>El modelo necesita {needed} más en {path}, donde hay {free} libres. Lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>Delete what you no longer need, and try again; it goes on where it ended.</source>
        <translation>Borre lo que ya no necesite e inténtelo de nuevo; continúa donde quedó.</translation>
    </message>
    <message>
        <source>The model could not be written</source>
        <translation>No se pudo escribir el modelo</translation>
    </message>
    <message>
        <source>The disk refused {path}: {detail}.</source>
        <translation>El disco rechazó {path}: {detail}.</translation>
    </message>
    <message>
        <source>Look whether the folder is there and may be written to, and try again.</source>
        <translation>Compruebe que la carpeta existe y se puede escribir en ella, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This model is being fetched already</source>
        <translation>Este modelo ya se está obteniendo</translation>
    </message>
    <message>
        <source>Another window or terminal is writing {path}.</source>
        <translation>Otra ventana o terminal está escribiendo {path}.</translation>
    </message>
    <message>
        <source>Wait until it is there.</source>
        <translation>Espere a que esté ahí.</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>No se puede usar el dispositivo</translation>
    </message>
    <message>
        <source>Computing on {device} failed. Your text and what was already written are kept.</source>
        <translation>Falló el cálculo en {device}. Se conservan su texto y lo ya escrito.</translation>
    </message>
    <message>
        <source>Choose Automatic or Processor as the device in Settings, Model.</source>
        <translation>Elija Automático o Procesador como dispositivo en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The chosen device is not in this computer</source>
        <translation>El dispositivo elegido no está en este equipo</translation>
    </message>
    <message>
        <source>The settings ask for {device}, which was not found. Your text was not changed.</source>
        <translation>Los ajustes piden {device}, que no se encontró. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>The device failed in the middle of the work</source>
        <translation>El dispositivo falló en mitad del trabajo</translation>
    </message>
    <message>
        <source>{device} stopped answering. Your text and what was already written are kept.</source>
        <translation>Dejó de responder {device}. Se conservan su texto y lo ya escrito.</translation>
    </message>
    <message>
        <source>Try again; if it fails once more, choose Processor as the device in Settings, Model.</source>
        <translation>Inténtelo de nuevo; si vuelve a fallar, elija Procesador como dispositivo en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>No hay memoria suficiente</translation>
    </message>
    <message>
        <source>The memory of {device} is too small for this. {amounts} Your text is kept.</source>
        <translation>En {device} no hay memoria suficiente para esto. {amounts} Su texto se conserva.</translation>
    </message>
    <message>
        <source>Close other programs, select a shorter text, or choose a smaller model.</source>
        <translation>Cierre otros programas, seleccione un texto más corto o elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>This cannot be done as it was asked</source>
        <translation>Esto no se puede hacer tal como se pidió</translation>
    </message>
    <message>
        <source>The request does not fit the text or the model. Your text was not changed.</source>
        <translation>La petición no se ajusta al texto o al modelo. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Change the selection or choose another action.</source>
        <translation>Cambie la selección o elija otra acción.</translation>
    </message>
    <message>
        <source>There is nothing to read yet</source>
        <translation>Aún no hay nada que leer</translation>
    </message>
    <message>
        <source>This action needs some text to work on.</source>
        <translation>Esta acción necesita un texto con el que trabajar.</translation>
    </message>
    <message>
        <source>Write a sentence or select some text, then try again.</source>
        <translation>Escriba una frase o seleccione un texto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The text is too long for this model</source>
        <translation>El texto es demasiado largo para este modelo</translation>
    </message>
    <message>
        <source>The text has {tokens} tokens, and the model reads {limit} at once. Nothing was cut or changed.</source>
        <translation>El texto tiene {tokens} tokens, y el modelo lee {limit} a la vez. No se ha recortado ni cambiado nada.</translation>
    </message>
    <message>
        <source>Select a shorter part, or choose a model with a longer context.</source>
        <translation>Seleccione una parte más corta, o elija un modelo con un contexto más amplio.</translation>
    </message>
    <message>
        <source>This model was not made for that</source>
        <translation>Este modelo no se hizo para eso</translation>
    </message>
    <message>
        <source>{model} does not know the task “{task}”. {wanted} Your text was not changed.</source>
        <translation>{model} no conoce la tarea «{task}». {wanted} Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another action, or another model in Settings, Model.</source>
        <translation>Elija otra acción, u otro modelo en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The model cannot do this in this language</source>
        <translation>El modelo no puede hacer esto en este idioma</translation>
    </message>
    <message>
        <source>It has not learned it for {language}, only for: {known}. Your text was not changed.</source>
        <translation>No lo ha aprendido para este idioma ({language}), solo para: {known}. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Choose one of these languages, or another model in Settings, Model.</source>
        <translation>Elija uno de estos idiomas, u otro modelo en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The text is in this language already</source>
        <translation>El texto ya está en este idioma</translation>
    </message>
    <message>
        <source>It reads as {language}, so there is nothing to translate. Your text was not changed.</source>
        <translation>Idioma reconocido: {language}. No hay nada que traducir. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another language to translate into.</source>
        <translation>Elija otro idioma al que traducir.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used</source>
        <translation>No se puede usar el JSON Schema</translation>
    </message>
    <message>
        <source>It asks for something that cannot be promised: {detail}. Your text was not changed.</source>
        <translation>Pide algo que no se puede garantizar: {detail}. Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Make the schema simpler, or take one of those that came with Longhand.</source>
        <translation>Simplifique el JSON Schema, o tome uno de los que vienen con Longhand.</translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation>El modelo se negó</translation>
    </message>
    <message>
        <source>{model} answered with a refusal in the place of a text: “{answer}” Your text was not changed.</source>
        <translation>{model} respondió con una negativa en lugar de un texto: «{answer}» Su texto no ha cambiado.</translation>
    </message>
    <message>
        <source>Ask for it in other words, or choose another model in Settings, Model.</source>
        <translation>Pídalo con otras palabras, o elija otro modelo en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>No fitting answer came</source>
        <translation>No llegó una respuesta adecuada</translation>
    </message>
    <message>
        <source>{model} was asked twice, and {fault}. Your text was not changed.</source>
        <translation>Se preguntó dos veces a {model}, y {fault}. Su texto no se ha cambiado.</translation>
    </message>
    <message>
        <source>Try again with a shorter passage, or choose a larger model in Settings, Model.</source>
        <translation>Inténtelo con un pasaje más corto, o elija un modelo mayor en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>No se puede usar el archivo</translation>
    </message>
    <message>
        <source>Something is wrong with {path}. The file was not changed.</source>
        <translation>Algo va mal con {path}. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another file, or save your text under another name.</source>
        <translation>Elija otro archivo, o guarde su texto con otro nombre.</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>El archivo no está</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} se movió, se eliminó o cambió de nombre.</translation>
    </message>
    <message>
        <source>Look for it under another name; a text that is open here can be saved again.</source>
        <translation>Búsquelo con otro nombre; un texto que esté abierto aquí se puede guardar de nuevo.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>Reading {path} was refused: {detail}.</source>
        <translation>Se denegó la lectura de {path}: {detail}.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Compruebe que es un archivo y que tiene permiso para leerlo.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>El archivo es demasiado grande</translation>
    </message>
    <message>
        <source>{path} has {size}; Longhand opens up to {limit}. The file was not changed.</source>
        <translation>{path} ocupa {size}; Longhand abre hasta {limit}. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Divide it into smaller files with another program.</source>
        <translation>Divídalo en archivos más pequeños con otro programa.</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Esto no es un archivo de texto</translation>
    </message>
    <message>
        <source>{path} holds data that no text has. The file was not changed.</source>
        <translation>{path} contiene datos impropios de un texto. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown in the program it came from.</source>
        <translation>Guárdelo como texto sin formato o Markdown en el programa del que procede.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>El archivo está dañado</translation>
    </message>
    <message>
        <source>{path} is cut short, or is something else than its name says ({detail}). The file was not changed.</source>
        <translation>{path} está cortado, o no es lo que dice su nombre ({detail}). El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew.</source>
        <translation>Ábralo en el programa del que procede y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The file asks for a password</source>
        <translation>El archivo pide una contraseña</translation>
    </message>
    <message>
        <source>{path} is encrypted, and Longhand cannot open it. The file was not changed.</source>
        <translation>{path} está cifrado y Longhand no puede abrirlo. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Save a copy without a password in the program it came from.</source>
        <translation>Guarde una copia sin contraseña en el programa del que procede.</translation>
    </message>
    <message>
        <source>The file has no text</source>
        <translation>El archivo no tiene texto</translation>
    </message>
    <message>
        <source>The pages of {path} are pictures, as a scanner makes them. The file was not changed.</source>
        <translation>Las páginas de {path} son imágenes, como las que hace un escáner. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Let a program for text recognition read it first.</source>
        <translation>Páselo antes por un programa de reconocimiento de texto.</translation>
    </message>
    <message>
        <source>The file asks for too much</source>
        <translation>El archivo exige demasiado</translation>
    </message>
    <message>
        <source>Reading {path} took more memory or time than a document may, and was ended. The file was not changed.</source>
        <translation>La lectura de {path} requirió más memoria o tiempo de lo que un documento puede ocupar y se detuvo. El archivo no se modificó.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew, in parts if it is large.</source>
        <translation>Ábralo en el programa del que procede y guárdelo de nuevo, en partes si es grande.</translation>
    </message>
    <message>
        <source>The document asks for too much</source>
        <translation>El documento pide demasiado</translation>
    </message>
    <message>
        <source>Writing {path} took more memory or time than there is, and was ended. Your text is as it was.</source>
        <translation>Escribir {path} requirió más memoria o tiempo del que hay y se detuvo. Su texto está como estaba.</translation>
    </message>
    <message>
        <source>Export it in parts, or in another format.</source>
        <translation>Expórtelo por partes o en otro formato.</translation>
    </message>
    <message>
        <source>The format of the file is not known</source>
        <translation>No se conoce el formato del archivo</translation>
    </message>
    <message>
        <source>The name {path} ends in none of: {known}.</source>
        <translation>El nombre {path} no termina en ninguna de estas extensiones: {known}.</translation>
    </message>
    <message>
        <source>Choose a name with one of these endings.</source>
        <translation>Elija un nombre con una de esas extensiones.</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Ya hay un archivo con este nombre</translation>
    </message>
    <message>
        <source>{path} was not written over.</source>
        <translation>No se sobrescribió {path}.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>Elija otro nombre, o permita que se reemplace.</translation>
    </message>
    <message>
        <source>The book file cannot be read</source>
        <translation>No se puede leer el archivo del libro</translation>
    </message>
    <message>
        <source>{path} was left as it is: {detail}.</source>
        <translation>{path} se dejó como está: {detail}.</translation>
    </message>
    <message>
        <source>Mend it in any editor, or give it another name and make the book anew.</source>
        <translation>Corríjalo en cualquier editor, o dele otro nombre y haga el libro de nuevo.</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>Este nombre no se puede usar</translation>
    </message>
    <message>
        <source>Nothing in {path} was called “{name}”: {reason}.</source>
        <translation>Nada en {path} se llamó «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>The file was not moved</source>
        <translation>El archivo no se movió</translation>
    </message>
    <message>
        <source>{path} is where it was: {detail}.</source>
        <translation>{path} está donde estaba: {detail}.</translation>
    </message>
    <message>
        <source>Check that you may write in both folders, and that they lie on the same disk.</source>
        <translation>Compruebe que puede escribir en las dos carpetas y que están en el mismo disco.</translation>
    </message>
    <message>
        <source>Nothing was made</source>
        <translation>No se creó nada</translation>
    </message>
    <message>
        <source>{path} could not be made: {detail}.</source>
        <translation>No se pudo crear {path}: {detail}.</translation>
    </message>
    <message>
        <source>Check that you may write in the folder, and that its disk has room.</source>
        <translation>Compruebe que puede escribir en la carpeta y que su disco tiene sitio.</translation>
    </message>
    <message>
        <source>The file was not deleted</source>
        <translation>El archivo no se borró</translation>
    </message>
    <message>
        <source>{path} could not be put in the trash, and nothing is deleted for good here.</source>
        <translation>{path} no se pudo mover a la papelera, y aquí no se borra nada definitivamente.</translation>
    </message>
    <message>
        <source>Delete it in the file manager if that is what you want.</source>
        <translation>Bórrelo en el gestor de archivos si es lo que quiere.</translation>
    </message>
    <message>
        <source>The encoding of the file is not known</source>
        <translation>No se conoce la codificación del archivo</translation>
    </message>
    <message>
        <source>{path} could not be read as any of: {tried}. The file was not changed.</source>
        <translation>{path} no se pudo leer con ninguna de estas codificaciones: {tried}. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program it came from.</source>
        <translation>Guárdelo como UTF-8 en el programa del que procede.</translation>
    </message>
    <message>
        <source>The encoding cannot hold your text</source>
        <translation>La codificación no admite su texto</translation>
    </message>
    <message>
        <source>{path} is written as {encoding}, which has no “{character}”. The file was not changed; your text is kept here.</source>
        <translation>{path} está escrito como {encoding}, que no tiene «{character}». El archivo no ha cambiado; su texto se conserva aquí.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translation>No se permite escribir en el archivo</translation>
    </message>
    <message>
        <source>{path} is read-only. Your text is kept here and is not saved yet.</source>
        <translation>{path} es de solo lectura. Su texto se conserva aquí y aún no está guardado.</translation>
    </message>
    <message>
        <source>Save it under another name or in another folder.</source>
        <translation>Guárdelo con otro nombre o en otra carpeta.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>{path} was not saved. The file on disk is as it was; your text is kept here.</source>
        <translation>No se guardó {path}. El archivo del disco está como estaba; su texto se conserva aquí.</translation>
    </message>
    <message>
        <source>Make room on the disk or save on another one.</source>
        <translation>Libere espacio en el disco o guarde en otro.</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>El archivo no se guardó</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The file on disk is as it was; your text is kept here.</source>
        <translation>Se denegó la escritura de {path}: {detail}. El archivo del disco está como estaba; su texto se conserva aquí.</translation>
    </message>
    <message>
        <source>Another program has changed the file</source>
        <translation>Otro programa ha cambiado el archivo</translation>
    </message>
    <message>
        <source>{path} is not as it was when you opened it. Both are kept: the file on disk and your text here.</source>
        <translation>{path} no está como cuando lo abrió. Se conservan los dos: el archivo del disco y su texto aquí.</translation>
    </message>
    <message>
        <source>Save under another name, or decide which of the two to keep.</source>
        <translation>Guarde con otro nombre, o decida cuál de los dos conservar.</translation>
    </message>
    <message>
        <source>The file is open in another Longhand</source>
        <translation>El archivo está abierto en otro Longhand</translation>
    </message>
    <message>
        <source>{path} is in use by {owner}. The file was not changed.</source>
        <translation>{path} está en uso por {owner}. El archivo no ha cambiado.</translation>
    </message>
    <message>
        <source>Close it there first, or save a copy under another name.</source>
        <translation>Ciérrelo antes allí, o guarde una copia con otro nombre.</translation>
    </message>
    <message>
        <source>Something is wrong with the settings</source>
        <translation>Algo va mal con los ajustes</translation>
    </message>
    <message>
        <source>Not all settings could be used. Your texts are not touched by this.</source>
        <translation>No se pudieron usar todos los ajustes. Esto no afecta a sus textos.</translation>
    </message>
    <message>
        <source>Look through Settings and set again what differs.</source>
        <translation>Repase los Ajustes y cambie de nuevo lo que difiera.</translation>
    </message>
    <message>
        <source>Your text is not kept safe at the moment</source>
        <translation>Su texto no está protegido por el momento</translation>
    </message>
    <message>
        <source>What is not saved of {names} would be lost if Longhand ended now: {cause}.</source>
        <translation>Lo que no está guardado de {names} se perdería si Longhand terminara ahora: {cause}.</translation>
    </message>
    <message>
        <source>Save it to another place. Longhand tries by itself to keep it safe again, and this message goes when it can.</source>
        <translation>Guárdelo en otro lugar. Longhand intenta por sí mismo volver a protegerlo, y este mensaje desaparece cuando lo logra.</translation>
    </message>
    <message>
        <source>The settings file was damaged</source>
        <translation>El archivo de ajustes estaba dañado</translation>
    </message>
    <message>
        <source>Longhand starts with its own settings. The damaged file was kept as {kept_as}.</source>
        <translation>Longhand arranca con sus propios ajustes. El archivo dañado se conservó como {kept_as}.</translation>
    </message>
    <message>
        <source>Set again in Settings what you had changed.</source>
        <translation>Vuelva a hacer en Ajustes los cambios que tenía.</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>Los ajustes no se guardaron</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. Your changes are in force until you quit.</source>
        <translation>Se denegó la escritura de {path}: {detail}. Sus cambios están en vigor hasta que salga.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then change a setting again.</source>
        <translation>Libere espacio en el disco o compruebe que se puede escribir en la carpeta, y vuelva a cambiar un ajuste.</translation>
    </message>
    <message>
        <source>The word was not added to your dictionary</source>
        <translation>La palabra no se añadió a su diccionario</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The word is known until you quit.</source>
        <translation>Se denegó la escritura de {path}: {detail}. La palabra se reconoce hasta que salga.</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then add the word again.</source>
        <translation>Libere espacio en el disco o compruebe que se puede escribir en la carpeta, y vuelva a añadir la palabra.</translation>
    </message>
    <message>
        <source>A setting has a value that does not fit</source>
        <translation>Un ajuste tiene un valor que no es válido</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {name}. The value before it, or the usual one, is in force.</source>
        <translation>«{value}» no sirve para {name}. Está en vigor el valor anterior, o el habitual.</translation>
    </message>
    <message>
        <source>Choose another value in Settings.</source>
        <translation>Elija otro valor en Ajustes.</translation>
    </message>
    <message>
        <source>The expression cannot be used</source>
        <translation>No se puede usar la expresión</translation>
    </message>
    <message>
        <source>Nothing can be found with this expression.</source>
        <translation>Con esta expresión no se puede encontrar nada.</translation>
    </message>
    <message>
        <source>Write it in another way, or search for the words themselves.</source>
        <translation>Escríbala de otro modo, o busque las propias palabras.</translation>
    </message>
    <message>
        <source>The expression cannot be read</source>
        <translation>No se entiende la expresión</translation>
    </message>
    <message>
        <source>The expression makes no sense at its character {position}.</source>
        <translation>La expresión no tiene sentido en su carácter {position}.</translation>
    </message>
    <message>
        <source>Close every bracket, or put a backslash before a sign that stands for itself.</source>
        <translation>Cierre todos los paréntesis y corchetes, o ponga una barra invertida ante un signo que se representa a sí mismo.</translation>
    </message>
    <message>
        <source>The expression is too large</source>
        <translation>La expresión es demasiado grande</translation>
    </message>
    <message>
        <source>Its repetitions, multiplied with each other, are more than can be searched for.</source>
        <translation>Sus repeticiones, multiplicadas entre sí, superan lo que se puede buscar.</translation>
    </message>
    <message>
        <source>Ask for fewer repetitions, or search for the words themselves.</source>
        <translation>Pida menos repeticiones o busque las palabras mismas.</translation>
    </message>
    <message>
        <source>All that is put in would be longer than a text can be.</source>
        <translation>Todo lo que se pondría superaría la longitud posible de un texto.</translation>
    </message>
    <message>
        <source>Write a shorter replacement, or search in a selection.</source>
        <translation>Escriba un reemplazo más corto o busque en una selección.</translation>
    </message>
    <message>
        <source>The expression takes too long</source>
        <translation>La expresión tarda demasiado</translation>
    </message>
    <message>
        <source>The expression was not through with the text in time.</source>
        <translation>La expresión no terminó a tiempo de recorrer el texto.</translation>
    </message>
    <message>
        <source>Make it more exact, or search in a selection.</source>
        <translation>Hágala más precisa, o busque en una selección.</translation>
    </message>
    <message>
        <source>The replacement cannot be made</source>
        <translation>No se puede hacer el reemplazo</translation>
    </message>
    <message>
        <source>The expression has no group {group}.</source>
        <translation>La expresión no tiene el grupo {group}.</translation>
    </message>
    <message>
        <source>Put round brackets around what the group is to hold.</source>
        <translation>Ponga entre paréntesis lo que el grupo debe contener.</translation>
    </message>
    <message>
        <source>The server cannot be used</source>
        <translation>No se puede usar el servidor</translation>
    </message>
    <message>
        <source>Longhand could not work with {host}. Your text and what was already written are kept.</source>
        <translation>Longhand no pudo trabajar con {host}. Su texto y lo ya escrito se conservan.</translation>
    </message>
    <message>
        <source>Look at the server’s address in Settings, Model, or switch the server off to work on this computer.</source>
        <translation>Revise la dirección del servidor en Ajustes, Modelo, o desactive el servidor para trabajar en este equipo.</translation>
    </message>
    <message>
        <source>This is no address of a server</source>
        <translation>Esto no es la dirección de un servidor</translation>
    </message>
    <message>
        <source>Longhand cannot make sense of “{host}”. Nothing was sent.</source>
        <translation>Longhand no entiende «{host}». No se envió nada.</translation>
    </message>
    <message>
        <source>Write it in Settings, Model as in https://host/v1 or http://127.0.0.1:8080.</source>
        <translation>Escríbala en Ajustes, Modelo, como https://host/v1 o http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Longhand is offline</source>
        <translation>Longhand está sin conexión</translation>
    </message>
    <message>
        <source>Nothing was sent to {host}, because Longhand is switched to offline.</source>
        <translation>No se envió nada a {host}, porque Longhand está puesto sin conexión.</translation>
    </message>
    <message>
        <source>Switch offline off in Settings, Privacy, or switch the server off to work on this computer.</source>
        <translation>Desactive el modo sin conexión en Ajustes, Privacidad, o el servidor para trabajar en este equipo.</translation>
    </message>
    <message>
        <source>The way to this server is not encrypted</source>
        <translation>El camino a este servidor no está cifrado</translation>
    </message>
    <message>
        <source>With http anyone on the way to {host} could read your text, so nothing was sent.</source>
        <translation>Con http cualquiera en el camino a {host} podría leer su texto, así que no se envió nada.</translation>
    </message>
    <message>
        <source>Write the address with https, or allow http for your own network in Settings, Model.</source>
        <translation>Escriba la dirección con https, o permita http para su propia red en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se puede alcanzar el servidor</translation>
    </message>
    <message>
        <source>There is no connection to {host}: {detail}. Your text and what was already written are kept.</source>
        <translation>No hay conexión con {host}: {detail}. Su texto y lo ya escrito se conservan.</translation>
    </message>
    <message>
        <source>See whether the server runs and the network works, then try again.</source>
        <translation>Compruebe que el servidor funciona y la red también, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>El servidor no puede demostrar quién es</translation>
    </message>
    <message>
        <source>The certificate of {host} was not accepted, so nothing was sent: {detail}.</source>
        <translation>El certificado de {host} no fue aceptado, así que no se envió nada: {detail}.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or check the address in Settings, Model.</source>
        <translation>Pida un certificado válido a quien lleva el servidor, o revise la dirección en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The server does not let you in</source>
        <translation>El servidor no le deja entrar</translation>
    </message>
    <message>
        <source>{host} asks for a valid key (answer {status}). Your text is kept.</source>
        <translation>{host} pide una clave válida (respuesta {status}). Su texto se conserva.</translation>
    </message>
    <message>
        <source>Enter the key of the server in Settings, Model.</source>
        <translation>Introduzca la clave del servidor en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>There is no such server at this address</source>
        <translation>No hay tal servidor en esta dirección</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for language models does (answer {status}). Your text is kept.</source>
        <translation>{host} responde, pero no como un servidor de modelos de lenguaje (respuesta {status}). Su texto se conserva.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Model; most end in /v1.</source>
        <translation>Revise la dirección en Ajustes, Modelo; la mayoría termina en /v1.</translation>
    </message>
    <message>
        <source>The server does not have this model</source>
        <translation>El servidor no tiene este modelo</translation>
    </message>
    <message>
        <source>{host} has no model named “{model}”. Your text is kept.</source>
        <translation>{host} no tiene ningún modelo llamado «{model}». Su texto se conserva.</translation>
    </message>
    <message>
        <source>Write another name in Settings, Model, or leave it empty for the server’s first model.</source>
        <translation>Escriba otro nombre en Ajustes, Modelo, o déjelo vacío para el primer modelo del servidor.</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>El servidor tiene demasiado trabajo</translation>
    </message>
    <message>
        <source>{host} took no further work. Your text and what was already written are kept.</source>
        <translation>{host} no aceptó más trabajo. Su texto y lo ya escrito se conservan.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Vuelva a intentarlo en {seconds} segundos.</translation>
    </message>
    <message>
        <source>The server had a failure</source>
        <translation>El servidor tuvo un fallo</translation>
    </message>
    <message>
        <source>{host} reports a failure of its own (answer {status}). Your text and what was already written are kept.</source>
        <translation>{host} comunica un fallo propio (respuesta {status}). Su texto y lo ya escrito se conservan.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, tell whoever runs the server, or work on this computer.</source>
        <translation>Vuelva a intentarlo; si continúa, avise a quien lleva el servidor, o trabaje en este equipo.</translation>
    </message>
    <message>
        <source>The server sends you elsewhere</source>
        <translation>El servidor le envía a otro sitio</translation>
    </message>
    <message>
        <source>{host} passes requests on to {target}. Your text was not sent there.</source>
        <translation>{host} pasa las peticiones a {target}. Su texto no se envió allí.</translation>
    </message>
    <message>
        <source>If you trust that place, write its address in Settings, Model.</source>
        <translation>Si confía en ese sitio, escriba su dirección en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>The server does not go on</source>
        <translation>El servidor no continúa</translation>
    </message>
    <message>
        <source>Nothing came from {host} for {seconds} seconds. Your text and what was already written are kept.</source>
        <translation>No llegó nada de {host} durante {seconds} segundos. Su texto y lo ya escrito se conservan.</translation>
    </message>
    <message>
        <source>Try again, or switch the server off to work on this computer.</source>
        <translation>Vuelva a intentarlo, o desactive el servidor para trabajar en este equipo.</translation>
    </message>
    <message>
        <source>Other programs cannot be served</source>
        <translation>No se puede servir a otros programas</translation>
    </message>
    <message>
        <source>The place {host}, where other programs look for the model, cannot be had: {detail}.</source>
        <translation>El lugar {host}, donde otros programas buscan el modelo, no está libre: {detail}.</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another place with “assistant serve --port”.</source>
        <translation>Cierre el programa que lo usa, o elija otro lugar con «assistant serve --port».</translation>
    </message>
    <message>
        <source>The server’s answer makes no sense</source>
        <translation>La respuesta del servidor no tiene sentido</translation>
    </message>
    <message>
        <source>What {host} sent cannot be used: {detail}. Your text and what was already written are kept.</source>
        <translation>Lo que envió {host} no sirve: {detail}. Su texto y lo ya escrito se conservan.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, check the address in Settings, Model.</source>
        <translation>Vuelva a intentarlo; si continúa, revise la dirección en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>An action of yours cannot be used</source>
        <translation>No se puede usar una de sus acciones</translation>
    </message>
    <message>
        <source>{path} was left out: {reason}. All other actions work.</source>
        <translation>Se omitió {path}: {reason}. Las demás acciones funcionan.</translation>
    </message>
    <message>
        <source>Correct the file; a look at the actions that came with Longhand helps.</source>
        <translation>Corrija el archivo; ayuda mirar las acciones que vienen con Longhand.</translation>
    </message>
    <message>
        <source>A file of Longhand&apos;s own cannot be read</source>
        <translation>No se puede leer un archivo propio de Longhand</translation>
    </message>
    <message>
        <source>{path} was passed over and kept as {kept_as}. Your documents are not touched by this.</source>
        <translation>Se pasó por alto {path} y se conservó como {kept_as}. Sus documentos no se ven afectados.</translation>
    </message>
    <message>
        <source>Look into that file if you miss something that Longhand remembered.</source>
        <translation>Mire en ese archivo si echa en falta algo que Longhand recordaba.</translation>
    </message>
    <message>
        <source>The record of an unsaved text cannot be read</source>
        <translation>No se puede leer el registro de un texto sin guardar</translation>
    </message>
    <message>
        <source>{path} holds nothing that Longhand can read, and was kept as {kept_as}. All other texts are offered as always.</source>
        <translation>{path} no contiene nada que Longhand pueda leer y se conservó como {kept_as}. Todos los demás textos se ofrecen como siempre.</translation>
    </message>
    <message>
        <source>Look for the text under File, Discarded texts, or in a copy of your own.</source>
        <translation>Busque el texto en Archivo, Textos descartados, o en una copia propia.</translation>
    </message>
    <message>
        <source>The record of an unsaved text is damaged</source>
        <translation>El registro de un texto sin guardar está dañado</translation>
    </message>
    <message>
        <source>All of the text that can be read is here. Words near the damage may be missing or wrong. The record is kept as {kept_as}.</source>
        <translation>Aquí está todo lo que se ha podido leer del texto. Cerca del daño pueden faltar palabras o estar mal. El registro se conserva como {kept_as}.</translation>
    </message>
    <message>
        <source>Read the text through before you save it over an earlier one.</source>
        <translation>Lea el texto entero antes de guardarlo sobre uno anterior.</translation>
    </message>
    <message>
        <source>Longhand cannot keep everything</source>
        <translation>Longhand no puede conservarlo todo</translation>
    </message>
    <message>
        <source>Writing is refused in {folders}: {detail}. Not kept: {kinds}. Nothing is written anywhere else.</source>
        <translation>No se permite escribir en {folders}: {detail}. No se conservan: {kinds}. No se escribe nada en otro lugar.</translation>
    </message>
    <message>
        <source>Save your texts often, give yourself the right to write there, and start Longhand again.</source>
        <translation>Guarde sus textos a menudo, dese permiso de escritura en ese lugar y vuelva a iniciar Longhand.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
        <source>The engine stopped working on this. Your text and what was already written are kept.</source>
        <translation>El motor dejó de trabajar en esto. Se conservan su texto y lo ya escrito.</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details into a report.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, copie los detalles en un informe.</translation>
    </message>
    <message>
        <source>The style could not be learned</source>
        <translation>No se pudo aprender el estilo</translation>
    </message>
    <message>
        <source>Your texts were not changed.</source>
        <translation>Sus textos no se han modificado.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>Ese nombre ya está ocupado</translation>
    </message>
    <message>
        <source>There is a style or an adapter called “{style}” already.</source>
        <translation>Ya hay un estilo o un adaptador llamado «{style}».</translation>
    </message>
    <message>
        <source>Give the style another name, or delete the old one first.</source>
        <translation>Dé otro nombre al estilo, o elimine antes el anterior.</translation>
    </message>
    <message>
        <source>These texts do not do</source>
        <translation>Estos textos no bastan</translation>
    </message>
    <message>
        <source>Of your own words {words} can be learned from; at least {fewest} are needed, in a language that the model knows.</source>
        <translation>Se puede aprender de {words} palabras suyas; hacen falta al menos {fewest}, en una lengua que el modelo conozca.</translation>
    </message>
    <message>
        <source>Add texts that you wrote, or choose a model that knows their language.</source>
        <translation>Añada textos escritos por usted, o elija un modelo que conozca su lengua.</translation>
    </message>
    <message>
        <source>This style is being learned already</source>
        <translation>Ese estilo ya se está aprendiendo</translation>
    </message>
    <message>
        <source>Another window or terminal learns “{style}”.</source>
        <translation>Otra ventana o terminal está aprendiendo «{style}».</translation>
    </message>
    <message>
        <source>Wait until it is done, or pause it there.</source>
        <translation>Espere a que termine, o páuselo allí.</translation>
    </message>
    <message>
        <source>The learning broke off</source>
        <translation>El aprendizaje se interrumpió</translation>
    </message>
    <message>
        <source>What was learned by the last minute is kept. The reason: {detail}.</source>
        <translation>Lo aprendido hasta el último minuto se conserva. El motivo: {detail}.</translation>
    </message>
    <message>
        <source>Go on with it; if it breaks off again, learn from other texts or on another model.</source>
        <translation>Siga con él; si vuelve a interrumpirse, aprenda de otros textos o en otro modelo.</translation>
    </message>
    <message>
        <source>load the model</source>
        <translation>cargar el modelo</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>continuar</translation>
    </message>
    <message>
        <source>summarise</source>
        <translation>resumir</translation>
    </message>
    <message>
        <source>find a headline</source>
        <translation>buscar un titular</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>traducir</translation>
    </message>
    <message>
        <source>proofread</source>
        <translation>corregir</translation>
    </message>
    <message>
        <source>rewrite</source>
        <translation>reescribir</translation>
    </message>
    <message>
        <source>follow an instruction</source>
        <translation>seguir una instrucción</translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation>elegir una etiqueta</translation>
    </message>
    <message>
        <source>read a text into data</source>
        <translation>pasar un texto a datos</translation>
    </message>
    <message>
        <source>find key sentences</source>
        <translation>buscar frases clave</translation>
    </message>
    <message>
        <source>look at the likelihood of words</source>
        <translation>ver la probabilidad de las palabras</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>responder a una pregunta</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>conversar</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>la tarjeta gráfica</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Gráficos de Apple</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modelo inicial</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder is full</source>
        <translation>el disco donde está la carpeta de Longhand está lleno</translation>
    </message>
    <message>
        <source>you have used up the space that you may use on that disk</source>
        <translation>ha agotado el espacio que le corresponde en ese disco</translation>
    </message>
    <message>
        <source>Longhand’s folder cannot be written</source>
        <translation>no se puede escribir en la carpeta de Longhand</translation>
    </message>
    <message>
        <source>Longhand’s folder is gone</source>
        <translation>la carpeta de Longhand ha desaparecido</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder reports an error</source>
        <translation>el disco donde está la carpeta de Longhand informa de un error</translation>
    </message>
    <message>
        <source>it spoke to you in the place of the text</source>
        <translation>le habló a usted en lugar de escribir el texto</translation>
    </message>
    <message>
        <source>its thoughts came in the place of the text</source>
        <translation>llegaron sus pensamientos en lugar del texto</translation>
    </message>
    <message>
        <source>it took words of the example for yours</source>
        <translation>tomó palabras del ejemplo por suyas</translation>
    </message>
    <message>
        <source>it only copied how the text begins</source>
        <translation>solo copió el principio del texto</translation>
    </message>
    <message>
        <source>it said the same over and over</source>
        <translation>dijo lo mismo una y otra vez</translation>
    </message>
    <message>
        <source>nothing came</source>
        <translation>no llegó nada</translation>
    </message>
    <message>
        <source>settings and what was open last</source>
        <translation>los ajustes y lo último que estuvo abierto</translation>
    </message>
    <message>
        <source>unsaved texts, earlier versions and your own actions</source>
        <translation>los textos sin guardar, las versiones anteriores y sus propias acciones</translation>
    </message>
    <message>
        <source>prepared models</source>
        <translation>los modelos preparados</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>el registro de sucesos</translation>
    </message>
    <message>
        <source>A translation model such as Marian or NLLB can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Sí puede un modelo de traducción, como Marian o NLLB, y también un modelo de chat de 1000 millones de parámetros o más.</translation>
    </message>
    <message>
        <source>A summariser such as BART or T5 can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Sí puede un modelo de resumen, como BART o T5, y también un modelo de chat de 1000 millones de parámetros o más.</translation>
    </message>
    <message>
        <source>A GPT or a chat model can.</source>
        <translation>Sí puede un modelo GPT o un modelo de chat.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>with a full stop at its beginning the file would be hidden</source>
        <translation>con un punto al principio, el archivo quedaría oculto</translation>
    </message>
    <message>
        <source>some systems do not allow &lt; &gt; : &quot; / \ | ? * in a name</source>
        <translation>algunos sistemas no permiten &lt; &gt; : &quot; / \ | ? * en un nombre</translation>
    </message>
    <message>
        <source>it has a character that cannot be seen</source>
        <translation>tiene un carácter que no se ve</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <translation>Windows reserva este nombre para un dispositivo</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>A chat model of 1 billion parameters or more can.</source>
        <translation>Sí puede un modelo de chat de 1000 millones de parámetros o más.</translation>
    </message>
</context>
<context>
    <name>serving</name>
    <message>
        <source>Serve other programs</source>
        <translation>Servir a otros programas</translation>
    </message>
    <message>
        <source>Other programs reach the model at {address}. Copy their token now; it is not shown again.</source>
        <translation>Otros programas llegan al modelo en {address}. Copie su token ahora; no se vuelve a mostrar.</translation>
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
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of menus and messages.</source>
        <translation>El idioma de los menús y los mensajes.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
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
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light or dark paper; the text you write is the same in both.</source>
        <translation>Papel claro u oscuro; el texto que escribe es el mismo en ambos.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>The typeface of the text you write; empty takes the best serif of this computer.</source>
        <translation>El tipo de letra del texto que escribe; vacío toma la mejor letra con serifas de este equipo.</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>The size of your text in points.</source>
        <translation>El tamaño de su texto en puntos.</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Ancho de línea</translation>
    </message>
    <message>
        <source>How many letters wide the column of text grows at most.</source>
        <translation>Cuántas letras de ancho tiene como máximo la columna de texto.</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Traducir a</translation>
    </message>
    <message>
        <source>The language that Translate starts with.</source>
        <translation>El idioma con el que empieza Traducir.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Dimmed text after the caret that Tab takes: as soon as you pause, or when you ask for it with F4.</source>
        <translation>Texto atenuado tras el cursor que Tab acepta: en cuanto hace una pausa, o cuando lo pide con F4.</translation>
    </message>
    <message>
        <source>When I pause</source>
        <translation>Cuando hago una pausa</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>Cuando lo pido</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Pause before a suggestion</source>
        <translation>Pausa antes de una sugerencia</translation>
    </message>
    <message>
        <source>How many milliseconds without a key a suggestion waits for.</source>
        <translation>Cuántos milisegundos sin pulsar teclas espera una sugerencia.</translation>
    </message>
    <message>
        <source>Changes are shown</source>
        <translation>Los cambios se muestran</translation>
    </message>
    <message>
        <source>How Proofread and Rewrite show what they would change, until you accept or reject it.</source>
        <translation>Cómo muestran Corregir y Reescribir lo que cambiarían, hasta que lo acepte o lo rechace.</translation>
    </message>
    <message>
        <source>Within the text</source>
        <translation>Dentro del texto</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Mark unknown words</source>
        <translation>Marcar palabras desconocidas</translation>
    </message>
    <message>
        <source>A wavy line under words that the dictionary does not know; F7 goes from one to the next.</source>
        <translation>Una línea ondulada bajo las palabras que el diccionario no conoce; F7 va de una a la siguiente.</translation>
    </message>
    <message>
        <source>Mark English grammar</source>
        <translation>Marcar la gramática inglesa</translation>
    </message>
    <message>
        <source>A dotted line under what breaks a rule of English grammar; F7 goes there too.</source>
        <translation>Una línea de puntos bajo lo que incumple una regla de la gramática inglesa; F7 también va ahí.</translation>
    </message>
    <message>
        <source>English is checked as</source>
        <translation>El inglés se revisa como</translation>
    </message>
    <message>
        <source>Whose spelling of English counts: colour or color.</source>
        <translation>Qué ortografía del inglés cuenta: colour o color.</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Estadounidense</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Británico</translation>
    </message>
    <message>
        <source>Australian</source>
        <translation>Australiano</translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation>Canadiense</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>Indio</translation>
    </message>
    <message>
        <source>Check facts of answers</source>
        <translation>Comprobar los datos de las respuestas</translation>
    </message>
    <message>
        <source>Numbers, names and quotations of a summary or a translation that are not in its text are named under it.</source>
        <translation>Los números, nombres y citas de un resumen o una traducción que no están en su texto se nombran debajo.</translation>
    </message>
    <message>
        <source>Lists go on</source>
        <translation>Las listas continúan</translation>
    </message>
    <message>
        <source>Enter begins the next item of a list or a quote, and Tab and Shift+Tab indent it.</source>
        <translation>Enter empieza el siguiente elemento de una lista o una cita, y Tab y Shift+Tab cambian su sangría.</translation>
    </message>
    <message>
        <source>Your name in comments</source>
        <translation>Su nombre en los comentarios</translation>
    </message>
    <message>
        <source>Stands in the comments that you add; without it they have none.</source>
        <translation>Aparece en los comentarios que añade; sin él no llevan nombre.</translation>
    </message>
    <message>
        <source>Marks of Markdown</source>
        <translation>Marcas de Markdown</translation>
    </message>
    <message>
        <source>Headings, emphasis, lists and links look as they are meant; this is about the signs that make them so.</source>
        <translation>Los títulos, énfasis, listas y enlaces se ven como deben; aquí se trata de los signos que los producen.</translation>
    </message>
    <message>
        <source>Dimmed</source>
        <translation>Atenuadas</translation>
    </message>
    <message>
        <source>Hidden, but for the paragraph you are in</source>
        <translation>Ocultas, salvo en el párrafo donde está</translation>
    </message>
    <message>
        <source>Plain source: nothing looks as it is meant</source>
        <translation>Texto fuente: nada se ve como debe</translation>
    </message>
    <message>
        <source>Bar at a selection</source>
        <translation>Barra en la selección</translation>
    </message>
    <message>
        <source>A small bar with formats and actions appears beside the text that you select.</source>
        <translation>Junto al texto que selecciona aparece una pequeña barra con formatos y acciones.</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>Desplazamiento de máquina de escribir</translation>
    </message>
    <message>
        <source>The line you write on stays at the middle of the page.</source>
        <translation>La línea en la que escribe permanece en el centro de la página.</translation>
    </message>
    <message>
        <source>Writing goal</source>
        <translation>Meta de escritura</translation>
    </message>
    <message>
        <source>How many words you want to write; the status bar shows quietly how far you are.</source>
        <translation>Cuántas palabras quiere escribir; la barra de estado muestra discretamente hasta dónde ha llegado.</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Sin meta</translation>
    </message>
    <message>
        <source>The goal is for</source>
        <translation>La meta es para</translation>
    </message>
    <message>
        <source>The words you add in a day, or all the words of the document.</source>
        <translation>Las palabras que añade en un día, o todas las del documento.</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>El documento</translation>
    </message>
    <message>
        <source>Open the last documents at start</source>
        <translation>Abrir los últimos documentos al iniciar</translation>
    </message>
    <message>
        <source>Brings back the tabs of last time, with what was not saved; when it is off, Longhand asks about that at its end.</source>
        <translation>Recupera las pestañas de la última vez, con lo que no se guardó; si está desactivado, Longhand pregunta por ello al cerrarse.</translation>
    </message>
    <message>
        <source>Encoding of new files</source>
        <translation>Codificación de los archivos nuevos</translation>
    </message>
    <message>
        <source>How a new document is written to disk; files you open keep their own.</source>
        <translation>Cómo se escribe en el disco un documento nuevo; los archivos que abre conservan la suya.</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with signature</source>
        <translation>UTF-8 con firma</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Carpeta del modelo</translation>
    </message>
    <message>
        <source>A GGUF file, or a folder with config.json, a tokenizer and safetensors; empty takes the best that is here for each task.</source>
        <translation>Un archivo GGUF, o una carpeta con config.json, un tokenizador y safetensors; vacío toma el mejor que haya para cada tarea.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the model computes; automatic takes a graphics card when there is one.</source>
        <translation>Dónde calcula el modelo; automático usa una tarjeta gráfica cuando la hay.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>Tarjeta gráfica NVIDIA o AMD</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Gráficos de Apple</translation>
    </message>
    <message>
        <source>Work on a server</source>
        <translation>Trabajar en un servidor</translation>
    </message>
    <message>
        <source>Lets the server below do the work in the place of this computer; the panel then names where your text goes.</source>
        <translation>Deja que el servidor de abajo trabaje en lugar de este equipo; el panel dice entonces adónde va su texto.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The address of another program or computer that runs a model.</source>
        <translation>La dirección de otro programa o equipo que ejecuta un modelo.</translation>
    </message>
    <message>
        <source>Length of a continuation</source>
        <translation>Extensión de una continuación</translation>
    </message>
    <message>
        <source>How many tokens Continue writes at most; a token is about three quarters of a word.</source>
        <translation>Cuántos tokens escribe Continuar como máximo; un token son unas tres cuartas partes de una palabra.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; higher values surprise more.</source>
        <translation>0 elige siempre la palabra más probable; los valores más altos sorprenden más.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>How exactly numbers are held; automatic takes the fastest that keeps the quality.</source>
        <translation>Con qué exactitud se guardan los números; automático usa la más rápida que mantiene la calidad.</translation>
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
        <translation>Hilos</translation>
    </message>
    <message>
        <source>How many processor threads compute.</source>
        <translation>Cuántos hilos del procesador calculan.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens are considered.</source>
        <translation>Solo se consideran los k tokens más probables.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability are considered; 1 switches it off.</source>
        <translation>Solo se consideran los tokens más probables que juntos alcanzan esta probabilidad; 1 lo desactiva.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Tokens less likely than this share of the likeliest one are left out; 0 switches it off.</source>
        <translation>Se omiten los tokens menos probables que esta fracción del más probable; 0 lo desactiva.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Above 1, words that were just used become less likely; 1 switches it off.</source>
        <translation>Por encima de 1, las palabras recién usadas se vuelven menos probables; 1 lo desactiva.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The same seed and settings give the same text again; -1 takes a new one each time.</source>
        <translation>La misma semilla y los mismos ajustes dan de nuevo el mismo texto; -1 toma una nueva cada vez.</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>Modelo del servidor</translation>
    </message>
    <message>
        <source>The name of one of the server’s models; empty takes its first.</source>
        <translation>El nombre de uno de los modelos del servidor; vacío toma el primero.</translation>
    </message>
    <message>
        <source>Allow http to the server</source>
        <translation>Permitir http al servidor</translation>
    </message>
    <message>
        <source>Lets your text go unencrypted to a server in your own network, where others on the way may read it.</source>
        <translation>Deja que su texto vaya sin cifrar a un servidor de su propia red, donde otros en el camino pueden leerlo.</translation>
    </message>
    <message>
        <source>Context of the server</source>
        <translation>Contexto del servidor</translation>
    </message>
    <message>
        <source>How many tokens the server reads at once, for servers that do not say.</source>
        <translation>Cuántos tokens lee el servidor a la vez, para servidores que no lo dicen.</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Preguntar al servidor</translation>
    </message>
    <message>
        <source>Key sentences for summaries</source>
        <translation>Frases clave en lugar de resúmenes</translation>
    </message>
    <message>
        <source>Where the model is weak at summaries, Summarise picks the sentences that say most, word for word.</source>
        <translation>Donde el modelo resume mal, Resumir elige, palabra por palabra, las frases que más dicen.</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>Continuar en mi estilo</translation>
    </message>
    <message>
        <source>Continue and suggestions use the style that was learned from your texts: Write, My style.</source>
        <translation>Continuar y las sugerencias usan el estilo aprendido de sus textos: Escribir, Mi estilo.</translation>
    </message>
    <message>
        <source>Memory for read text</source>
        <translation>Memoria para el texto leído</translation>
    </message>
    <message>
        <source>Megabytes that keep what the model has read, so that it need not read it again.</source>
        <translation>Megabytes que guardan lo que el modelo ha leído, para que no tenga que leerlo otra vez.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Longhand makes no connection to another computer, unless you say yes to that one.</source>
        <translation>Longhand no se conecta a ningún otro equipo, salvo que usted acepte esa conexión.</translation>
    </message>
    <message>
        <source>Serve other programs</source>
        <translation>Servir a otros programas</translation>
    </message>
    <message>
        <source>Offers the model to other programs of this computer, by a token that is shown once.</source>
        <translation>Ofrece el modelo a otros programas de este equipo, con un token que se muestra una vez.</translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation>Recordar los archivos recientes</translation>
    </message>
    <message>
        <source>Keeps the list in File, Open recent; switching it off empties the list.</source>
        <translation>Mantiene la lista en Archivo, Abrir reciente; al desactivarlo, la lista se vacía.</translation>
    </message>
    <message>
        <source>Keep unsaved text safe</source>
        <translation>Proteger el texto sin guardar</translation>
    </message>
    <message>
        <source>Writes unsaved text to a journal on this computer, so that it can be offered back after a crash, and keeps discarded texts for 30 days.</source>
        <translation>Escribe el texto sin guardar en un registro de este equipo, para ofrecerlo de nuevo tras un fallo, y conserva los textos descartados durante 30 días.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>What the document is written as.</source>
        <translation>El tipo de archivo en que se escribe.</translation>
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
        <translation>Libro (EPUB)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Página web (.html)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; several are parted by semicolons.</source>
        <translation>Figura en las propiedades del archivo; varios se separan con punto y coma.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>The size of a page.</source>
        <translation>El tamaño de una página.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta (EE. UU.)</translation>
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
        <translation>Legal (EE. UU.)</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Márgenes</translation>
    </message>
    <message>
        <source>Millimetres of white on every side of the page.</source>
        <translation>Milímetros en blanco en cada lado de la página.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>The typeface of the page; empty leaves it to the format.</source>
        <translation>El tipo de letra de la página; vacío, lo decide el formato.</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>In points.</source>
        <translation>En puntos.</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>The headings with their pages, before the text.</source>
        <translation>Los títulos con sus páginas, antes del texto.</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>Números de página</translation>
    </message>
    <message>
        <source>At the foot of every page.</source>
        <translation>Al pie de cada página.</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Where the notes stand.</source>
        <translation>Dónde están las notas.</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>Al pie de la página</translation>
    </message>
    <message>
        <source>Behind the text</source>
        <translation>Después del texto</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>{count} words of your own to learn from.</source>
        <translation>{count} palabras suyas de las que aprender.</translation>
    </message>
    <message>
        <source>There are no words of your own to learn from yet.</source>
        <translation>Todavía no hay palabras suyas de las que aprender.</translation>
    </message>
    <message>
        <source>That is too little: {fewest} words are needed, as a tenth is held back to see whether it helped, and from less nothing but single phrases is learned. {missing} more will do; {enough} are better.</source>
        <translation>Es muy poco: hacen falta {fewest} palabras, pues una décima parte se aparta para ver si ha servido, y de menos solo se aprenden giros sueltos. Con {missing} más basta; {enough} es mejor.</translation>
    </message>
    <message>
        <source>They are in a language that {model} does not know. Choose a model that knows it, in Settings, Model.</source>
        <translation>Están en una lengua que {model} no conoce. Elija un modelo que la conozca, en Ajustes, Modelo.</translation>
    </message>
    <message>
        <source>{count} words are in another language than the rest and are left out.</source>
        <translation>{count} palabras están en otra lengua que el resto y se dejan fuera.</translation>
    </message>
    <message>
        <source>{count} words stand in these texts twice and are read once.</source>
        <translation>{count} palabras están dos veces en estos textos y se leen una.</translation>
    </message>
    <message>
        <source>{count} words are quotations of others and are left out.</source>
        <translation>{count} palabras son citas de otros y se dejan fuera.</translation>
    </message>
    <message>
        <source>{count} words are code or tables and are left out.</source>
        <translation>{count} palabras son código o tablas y se dejan fuera.</translation>
    </message>
    <message>
        <source>More than half of it stands in quotation marks. What others have said is learned along with what you wrote.</source>
        <translation>Más de la mitad está entre comillas. Lo que dijeron otros se aprende junto con lo que usted escribió.</translation>
    </message>
    <message>
        <source>It will do. From {enough} words on, more of your style is learned.</source>
        <translation>Bastará. A partir de {enough} palabras se aprende más de su estilo.</translation>
    </message>
    <message>
        <source>The model is unpacked, which takes a minute or two, once.</source>
        <translation>Se desempaqueta el modelo, lo que tarda uno o dos minutos, una sola vez.</translation>
    </message>
    <message>
        <source>The model is opened.</source>
        <translation>Se abre el modelo.</translation>
    </message>
    <message>
        <source>What was learned is tried on pages that were held back.</source>
        <translation>Lo aprendido se prueba con páginas que se apartaron.</translation>
    </message>
    <message>
        <source>Paused, as the memory of this computer ran short. What was learned is kept; close other programs and go on.</source>
        <translation>En pausa, porque escaseaba la memoria de este equipo. Lo aprendido se guarda; cierre otros programas y siga.</translation>
    </message>
    <message>
        <source>Paused. What was learned is kept, also when Longhand is closed.</source>
        <translation>En pausa. Lo aprendido se guarda, también al cerrar Longhand.</translation>
    </message>
    <message>
        <source>About a minute is left at most.</source>
        <translation>Queda un minuto como mucho.</translation>
    </message>
    <message>
        <source>About {minutes} minutes are left at most.</source>
        <translation>Quedan unos {minutes} minutos como mucho.</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {before} next words so far.</source>
        <translation>En páginas de las que no aprende, duda por ahora entre {before} palabras siguientes.</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {now} next words, where there were {before} at the start.</source>
        <translation>En páginas de las que no aprende, duda entre {now} palabras siguientes, cuando al principio eran {before}.</translation>
    </message>
    <message>
        <source>The computer runs on its battery, so one core works.</source>
        <translation>El equipo funciona con la batería, así que trabaja un núcleo.</translation>
    </message>
    <message>
        <source>The computer is in use, so one core works.</source>
        <translation>El equipo se está usando, así que trabaja un núcleo.</translation>
    </message>
    <message>
        <source>It did not help: on pages held back the model guesses no better than before. It is not switched on. More texts of one kind may help.</source>
        <translation>No ha servido: en las páginas apartadas el modelo no acierta más que antes. No se activa. Pueden ayudar más textos de una misma clase.</translation>
    </message>
    <message>
        <source>It hardly helped: on pages held back the model guesses only {percent} % better, not on all of them. It is not switched on. More texts of one kind may help.</source>
        <translation>Apenas ha servido: en las páginas apartadas el modelo acierta solo un {percent} % más, y no en todas. No se activa. Pueden ayudar más textos de una misma clase.</translation>
    </message>
    <message>
        <source>It helped: on pages held back the model needs {percent} % fewer bits for your words ({before} a byte before, {after} now).</source>
        <translation>Ha servido: en las páginas apartadas el modelo necesita un {percent} % menos de bits para sus palabras ({before} por byte antes, {after} ahora).</translation>
    </message>
    <message>
        <source>{words} words, on {model}, {date}</source>
        <translation>{words} palabras, en {model}, {date}</translation>
    </message>
    <message>
        <source>You chose none, so nothing can be said of it.</source>
        <translation>No eligió ninguna, así que no puede decirse nada.</translation>
    </message>
    <message>
        <source>Of {told} you chose {styled} in your style.</source>
        <translation>De {told} eligió {styled} en su estilo.</translation>
    </message>
    <message>
        <source>To your own ear it does not write more like you. You can switch it off and lose nothing.</source>
        <translation>A su oído no escribe más como usted. Puede desactivarlo sin perder nada.</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Notas de reunión</translation>
    </message>
    <message>
        <source>Article outline</source>
        <translation>Esquema de artículo</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
</context>
<context>
    <name>weaknesses</name>
    <message>
        <source>This model is weak at summaries, so the sentences that say most are picked, word for word.</source>
        <translation>Este modelo resume mal, así que se eligen, palabra por palabra, las frases que más dicen.</translation>
    </message>
    <message>
        <source>This model does not know how to translate from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more. Choose another model.</source>
        <translation>Este modelo no sabe traducir ({source} → {target}): {percent} puntos de 100, cuando una traducción utilizable tiene {usable} o más. Elija otro modelo.</translation>
    </message>
    <message>
        <source>This model translates roughly from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more.</source>
        <translation>Este modelo traduce de forma aproximada ({source} → {target}): {percent} puntos de 100, cuando una traducción utilizable tiene {usable} o más.</translation>
    </message>
    <message>
        <source>Models of this size seldom do this well. Read the answer with care.</source>
        <translation>Los modelos de este tamaño rara vez hacen esto bien. Lea la respuesta con cuidado.</translation>
    </message>
    <message>
        <source>In a test, {percent} % of this model&apos;s answers were fit to use. Read the answer with care.</source>
        <translation>En una prueba, el {percent} % de las respuestas de este modelo eran utilizables. Lea la respuesta con cuidado.</translation>
    </message>
    <message>
        <source>This model gets {percent} % of sentences fully right. Read every change.</source>
        <translation>Este modelo acierta por completo en el {percent} % de las frases. Lea cada cambio.</translation>
    </message>
    <message>
        <source>This model translates roughly: {percent} points of 100, where a usable translation has 50 or more.</source>
        <translation>Este modelo traduce de forma aproximada: {percent} puntos de 100, cuando una traducción útil tiene 50 o más.</translation>
    </message>
    <message>
        <source>Key sentences often say more of a text than this model&apos;s summary. Choose the action Key sentences instead.</source>
        <translation>Las frases clave suelen decir más de un texto que el resumen de este modelo. Elija mejor la acción Frases clave.</translation>
    </message>
    <message>
        <source>The first sentence of a text often says more than this model&apos;s headline.</source>
        <translation>La primera frase de un texto suele decir más que el titular de este modelo.</translation>
    </message>
    <message>
        <source>This model leaves {percent} % of sentences as they are.</source>
        <translation>Este modelo deja el {percent} % de las frases como están.</translation>
    </message>
    <message>
        <source>This model seldom does what an instruction asks. Read its answer with care.</source>
        <translation>Este modelo rara vez hace lo que pide una instrucción. Lea su respuesta con atención.</translation>
    </message>
</context>
</TS>
