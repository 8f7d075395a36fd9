<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand itself is under the MIT licence. It is built on these libraries:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no card: there is no MODEL_CARD.md and no README.md in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Longhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writing assistant with a language model of its own. It makes no connections: what you write stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the instruction says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read into a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Works on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence that says what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told. {text}, {document}, {language} and {title} are filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: friendly, formal, angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a model for this action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model in use, or a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selection, or the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text before the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is shown as changes to accept or reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is written into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each paragraph on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the model what an answer looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen example away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionOptions</name>
    <message>
        <source>The model was not made for this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe your change, such as: make this a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told to do (Ctrl+Return runs it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: when was the house built?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the text shall answer (Ctrl+Return asks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form that the answer must have (Ctrl+Return runs it)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionTrial</name>
    <message>
        <source>The model is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write or paste a few sentences above first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the action on the text above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few sentences to try it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer appears here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsWindow</name>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It is in the menu Write, the panel and the command palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain in one sentence what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the instruction: what the model shall do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two or more labels, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every example its answer, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not work yet: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does what its instruction says with the selection, or the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this in a simpler way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an action of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new action from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this action of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in an action from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this action to a file to hand on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this action in your own folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a sentence first; alternatives go on from it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlternativesBox</name>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc takes none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative {number} of {all}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Put this text in the place of the one that was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer goes into your text, at the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer appears here. Take it into your text with the buttons below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens of the text did not fit and were not read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended at the length limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you; what came is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in {seconds} s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of the text was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert at cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this text in at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the rest; what is finished is not done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message numerus="yes">
        <source>Side by side, %Ln to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that carry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on these sentences. Choose one to see it in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} that is not in the text: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see it in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text and its translation beside each other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerPlace</name>
    <message>
        <source>The text that this answer was made from has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer was made from a text in another tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoolField</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatBox</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about your text here. The model reads it, as far as it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write, then Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the last answer in at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this talk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>What the model would rather have written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command or action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these letters in its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextWindow</name>
    <message>
        <source>Nothing would be sent now: choose an action and write or select a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a passage in the document first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} of {room} tokens would be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens do not fit and would not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author&apos;s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept free for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory: what the model shall always know, at the head of what it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author&apos;s &amp;note: how it shall go on, near the end of what it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passages and files it reads as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the passage selected in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin another text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen passage or file off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of what is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt as the model reads it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscardedDialog</name>
    <message>
        <source>Discarded texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These texts were discarded without saving. Each is kept for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscardedTexts</name>
    <message>
        <source>No text was discarded in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>Copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Write or paste your text here, or open a file with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return lets the model write on, and Esc stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 opens the guide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen with encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is read again from the disk. Choose what makes its text readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not written in this encoding.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>“{name}” is no longer in its folder. Your text is here; saving writes the file anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” mixes several kinds of line ends. Saving makes them all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved text cannot be kept safe at the moment: {reason}. What you write stays in the window; save often.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{replaced} in %Ln documents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital and small letters are different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as a part of a longer word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression; in the replacement $1 is its first group and $&amp; all that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the text that is selected now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In every open document, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this match and go to the next (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace every match; one undo takes all of it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>F8 or Esc brings everything back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a model on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use starter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the model that came with Longhand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not found in %Ln files.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is more: the search ends after {hits} hits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion: {text}, Tab to accept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>The glossary cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language it is put into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary could not be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a word must become when a text is translated. A sentence that does not keep to it is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line to the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen line away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in words from a CSV file: term, language, translation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>What&apos;s new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has “{words}” in it. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the guide (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Reading “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was opened as Markdown in a new document. The file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will be put beside the text when you save it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be put beside the text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below this one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelHead</name>
    <message>
        <source>waking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loaded when you first need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On {device}; reads %Ln tokens at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{millions} million parameters, {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading file {part} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading part {part} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing part {part} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model in Settings (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelTools</name>
    <message>
        <source>What a model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate a text first; it is then shown beside its translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned files that could not be read were left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{title}, level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings will be listed here. Ctrl+1 makes a paragraph one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStatus</name>
    <message>
        <source>{name} (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The text is too long for the preview, which shows up to 400,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>{action} (not with this model)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} (weak)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was not made for this. {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no actions. Put an action file into the actions folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not made for this language. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in the box above what should change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your question in the box above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a JSON Schema into the box above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet. Write a sentence first, or open a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads: text before the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reads: selection, %Ln words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads: whole text, %Ln words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the chosen action (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes to the model, and what is pinned (Ctrl+Shift+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep what came (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Not available here: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofingMenu</name>
    <message>
        <source>Spelling and grammar are switched off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistakes found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}”: {message}. Suggestion: {suggestion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}”: {message}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Of {total} words, {written} were written by a model and not changed since: {share} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovered text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand ended without saving these texts. They were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>This text is in no file yet. It will be saved as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as a Markdown file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>{action}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of this action could not be had; {model} answers. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Within the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show deletions and insertions within the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show your text and the suggestion side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have edited this passage; the changes that you touched are no longer offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Insert {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {old}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {old} with {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}, {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all changes (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all changes and keep your text (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous change (Ctrl+Shift+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next change (Ctrl+Shift+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this change (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this change (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again with the passage as it is now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes under review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have edited this passage since, so the changes no longer fit. The answer is in the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text came. Your text is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is doubtful: more than half of your text is missing from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is doubtful: it ended at the length limit, so its end may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage under review is gone from your text, so the review has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have edited this passage, and no change is left in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept or reject the changes first, or press Esc to write here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{message} The model in use was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the usual value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what is rarely needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has “{words}” in it. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all settings (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the settings (Esc); every change is already in force</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>came back untranslated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came back empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much longer than its sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much shorter than its sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is missing or new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address is missing or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word of your glossary was not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what looks wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to look at (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences and their translations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>The diagnostics are on the clipboard: versions, this computer, changed settings. No text and no file name is in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand was updated to {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{reading}, at {speed} words a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reached} of {target} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reached} of {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words you have added today, and your goal (Settings, Writing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of this document, and your goal (Settings, Writing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loaded when it is first needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{model}, {precision}, reads %Ln tokens at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions for ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions again from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the model writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}. Click to read the file in another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand makes no connections: your text stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. Longhand makes no connections.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions come at the end of a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A suggestion needs a few words to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggesting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestion here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other suggestion here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>{name}, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all &amp;others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>No longer there, and so not opened again: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingAids</name>
    <message>
        <source>Nothing could be printed. Choose another printer, or another place for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads to {address}. Longhand opens none by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes on from the cursor, into your text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mends spelling and grammar of the selection, or the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says the selection, or the whole text, in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, warmer, with what it says unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the selection, or the whole text, as one would at work, with what it says unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says the same in fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says it in more detail, without inventing facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says it in short sentences and everyday words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says in a few sentences what the selection, or the whole text, says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what the selection, or the whole text, says, point by point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks out the sentences that say most, word for word; any model can do it, and nothing is invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds a title for the selection, or the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggests five titles for the selection, or the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how the selection, or the whole text, is built: its parts and what each of them says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, says into a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, names into a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks with dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds what is to be done, by whom and until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the selection, or the whole text, into JSON that fits a JSON Schema of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs whether the selection, or the whole text, is positive, negative or neutral, and shows the words that carry it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs how the selection, or the whole text, sounds, and shows the words that carry it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>friendly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>casual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the selection, or the whole text, into another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe your change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does what you write in the instruction box with the selection, or the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from the selection, or the whole text, with the sentences it rests on, or says that the text does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks with you about your text, which the model has beside the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-8 with signature)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16 without signature)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian, without signature)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-32, big-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>Text and Markdown (*.txt *.md *.markdown *.text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded text can be had back for 30 days: File, Discarded texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the action “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>left_out</name>
    <message>
        <source>headers and footers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discarded texts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen with &amp;encoding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last closed a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run the panel&apos;s action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop, keeping what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eject change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent to the &amp;model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation side &amp;by side…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit act&amp;ions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w what the model wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;ort on what the model wrote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggest, or another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a &amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a &amp;line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;hree alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How likely each word was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other words here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;ne for ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between page and pane&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chosen size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foc&amp;us mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Typewriter scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Longhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{text} {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {text} {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {needed}; {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand could not do what was asked. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your text and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {path} cannot be used. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder in Settings, Model, or use the starter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist or holds no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with a config.json, a tokenizer and safetensors, or use the starter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all files are in {path}. Missing: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the missing files into the folder, or use the starter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} in {path} cannot be read: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the model again from where it came, or use the starter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand cannot run this kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {path} is of the kind “{architecture}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text model that the transformers library knows, or use the starter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} in {path} can carry program code, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the same model with weights as safetensors, or use the starter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing on {device} failed. Your text and what was already written are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Automatic or Processor as the device in Settings, Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen device is not in this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings ask for {device}, which was not found. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device failed in the middle of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} stopped answering. Your text and what was already written are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it fails once more, choose Processor as the device in Settings, Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of {device} is too small for this. {amounts} Your text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, select a shorter text, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done as it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request does not fit the text or the model. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the selection or choose another action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action needs some text to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a sentence or select some text, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {tokens} tokens, and the model reads {limit} at once. Nothing was cut or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a shorter part, or choose a model with a longer context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model was not made for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} does not know the task “{task}”. {wanted} Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another action, or another model in Settings, Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot do this in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not learned it for {language}, only for: {known}. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these languages, or another model in Settings, Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is in this language already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads as {language}, so there is nothing to translate. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another language to translate into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for something that cannot be promised: {detail}. Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the schema simpler, or take one of those that came with Longhand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} answered with a refusal in the place of a text: “{answer}” Your text was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it in other words, or choose another model in Settings, Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with {path}. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or save your text under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it under another name; a text that is open here can be saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {path} was refused: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size}; Longhand opens up to {limit}. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide it into smaller files with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds data that no text has. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown in the program it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is cut short, or is something else than its name says ({detail}). The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file asks for a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is encrypted, and Longhand cannot open it. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without a password in the program it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of {path} are pictures, as a scanner makes them. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a program for text recognition read it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of the file is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {path} ends in none of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name with one of these endings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding of the file is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read as any of: {tried}. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding cannot hold your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is written as {encoding}, which has no “{character}”. The file was not changed; your text is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is read-only. Your text is kept here and is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it under another name or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not saved. The file on disk is as it was; your text is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk or save on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The file on disk is as it was; your text is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not as it was when you opened it. Both are kept: the file on disk and your text here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name, or decide which of the two to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open in another Longhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is in use by {owner}. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there first, or save a copy under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all settings could be used. Your texts are not touched by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through Settings and set again what differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longhand starts with its own settings. The damaged file was kept as {kept_as}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set again in Settings what you had changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. Your changes are in force until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then change a setting again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word was not added to your dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The word is known until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then add the word again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting has a value that does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {name}. The value before it, or the usual one, is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another value in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be found with this expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in another way, or search for the words themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression makes no sense at its character {position}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every bracket, or put a backslash before a sign that stands for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression takes too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression was not through with the text in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it more exact, or search in a selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replacement cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression has no group {group}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put round brackets around what the group is to hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action of yours cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was left out: {reason}. All other actions work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file; a look at the actions that came with Longhand helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped working on this. Your text and what was already written are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details into a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find a headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proofread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow an instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read a text into data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find key sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the likelihood of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translation model such as Marian or NLLB can, and so can a chat model of 1 billion parameters or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A summariser such as BART or T5 can, and so can a chat model of 1 billion parameters or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GPT or a chat model can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chat model of 1 billion parameters or more can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of menus and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Français</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Español</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark paper; the text you write is the same in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typeface of the text you write; empty takes the best serif of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of your text in points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many letters wide the column of text grows at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language that Translate starts with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimmed text after the caret that Tab takes: as soon as you pause, or when you ask for it with F4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause before a suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many milliseconds without a key a suggestion waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Proofread and Rewrite show what they would change, until you accept or reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark unknown words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wavy line under words that the dictionary does not know; F7 goes from one to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark English grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dotted line under what breaks a rule of English grammar; F7 goes there too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English is checked as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose spelling of English counts: colour or color.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>British</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check facts of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, names and quotations of a summary or a translation that are not in its text are named under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins the next item of a list or a quote, and Tab and Shift+Tab indent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line you write on stays at the middle of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many words you want to write; the status bar shows quietly how far you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words you add in a day, or all the words of the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last documents at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings back the tabs of last time, with what was not saved; when it is off, Longhand asks about that at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a new document is written to disk; files you open keep their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 with signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with config.json, a tokenizer and safetensors; empty is the starter model that came with Longhand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model computes; automatic takes a graphics card when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a continuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens Continue writes at most; a token is about three quarters of a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; higher values surprise more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exactly numbers are held; automatic takes the fastest that keeps the quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16-bit (bfloat16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16-bit (float16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor threads compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the k likeliest tokens are considered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability are considered; 1 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens less likely than this share of the likeliest one are left out; 0 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1, words that were just used become less likely; 1 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and settings give the same text again; -1 takes a new one each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key sentences for summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model is weak at summaries, Summarise picks the sentences that say most, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for read text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megabytes that keep what the model has read, so that it need not read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the list in File, Open recent; switching it off empties the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep unsaved text safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes unsaved text to a journal on this computer, so that it can be offered back after a crash, and keeps discarded texts for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weaknesses</name>
    <message>
        <source>This model is weak at summaries, so the sentences that say most are picked, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model gets {percent} % of sentences fully right. Read every change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model translates roughly: {percent} points of 100, where a usable translation has 50 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key sentences often say more of a text than this model&apos;s summary. Choose the action Key sentences instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sentence of a text often says more than this model&apos;s headline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model leaves {percent} % of sentences as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model seldom does what an instruction asks. Read its answer with care.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
