<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Longhand itself is under the MIT licence. It is built on these libraries:</source>
        <translation>Longhand 本身采用 MIT 许可证。它使用了以下程序库：</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>见其自带文件</translation>
    </message>
    <message>
        <source>This model has no card: there is no MODEL_CARD.md and no README.md in its folder.</source>
        <translation>这个模型没有模型卡：它的文件夹里没有 MODEL_CARD.md，也没有 README.md。</translation>
    </message>
    <message>
        <source>About Longhand</source>
        <translation>关于 Longhand</translation>
    </message>
    <message>
        <source>A writing assistant with a language model of its own. It makes no connections: what you write stays on this computer.</source>
        <translation>自带语言模型的写作助手。它不建立任何连接：你写的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口（Esc）</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Do what the instruction says</source>
        <translation>按说明去做</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>Weigh labels</source>
        <translation>判断标签</translation>
    </message>
    <message>
        <source>Read into a form</source>
        <translation>读入表单</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Say it in other words</source>
        <translation>换种说法</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>校正</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>拟标题</translation>
    </message>
    <message>
        <source>Pick sentences</source>
        <translation>挑选句子</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>说明文字(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reads</source>
        <translation>读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>回答(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Instruction</source>
        <translation>给模型的说明(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Works on</source>
        <translation>处理单位(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;JSON Schema</source>
        <translation>JSON 模式(&amp;J)</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>One sentence that says what it does</source>
        <translation>用一句话说明它的作用</translation>
    </message>
    <message>
        <source>What the model is told. {text}, {document}, {language} and {title} are filled in.</source>
        <translation>给模型的说明。{text}、{document}、{language} 和 {title} 会被填入。</translation>
    </message>
    <message>
        <source>such as: friendly, formal, angry</source>
        <translation>例如：友好，正式，愤怒</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder of a model for this action</source>
        <translation>为此操作选择模型文件夹</translation>
    </message>
    <message>
        <source>the model in use, a model folder, or server:</source>
        <translation>使用中的模型、模型文件夹，或 server:</translation>
    </message>
    <message>
        <source>the selection, or the whole text</source>
        <translation>所选文字，或全文</translation>
    </message>
    <message>
        <source>the text before the cursor</source>
        <translation>光标之前的文字</translation>
    </message>
    <message>
        <source>stands in the panel</source>
        <translation>显示在面板中</translation>
    </message>
    <message>
        <source>is shown as changes to accept or reject</source>
        <translation>显示为可接受或拒绝的修改</translation>
    </message>
    <message>
        <source>is written into the text</source>
        <translation>写入正文</translation>
    </message>
    <message>
        <source>the whole at once</source>
        <translation>整体处理</translation>
    </message>
    <message>
        <source>each paragraph on its own</source>
        <translation>逐段处理</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>对应的回答</translation>
    </message>
    <message>
        <source>Add example</source>
        <translation>添加示例</translation>
    </message>
    <message>
        <source>Show the model what an answer looks like</source>
        <translation>让模型看看回答的样子</translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation>移除示例</translation>
    </message>
    <message>
        <source>Take the chosen example away</source>
        <translation>移除选中的示例</translation>
    </message>
</context>
<context>
    <name>ActionOptions</name>
    <message>
        <source>The model was not made for this language</source>
        <translation>此模型不支持这种语言</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>译成</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>你的要求</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Language to translate into</source>
        <translation>要译成的语言</translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation>回答的长度</translation>
    </message>
    <message>
        <source>Describe your change, such as: make this a list</source>
        <translation>描述你要的修改，例如：改成列表</translation>
    </message>
    <message>
        <source>What the model is told to do (Ctrl+Return runs it)</source>
        <translation>告诉模型要做什么（Ctrl+Return 运行）</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>你的问题</translation>
    </message>
    <message>
        <source>Columns, or a JSON Schema</source>
        <translation>列名，或 JSON 架构</translation>
    </message>
    <message>
        <source>Such as: when was the house built?</source>
        <translation>例如：房子是哪年建的？</translation>
    </message>
    <message>
        <source>What the text shall answer (Ctrl+Return asks)</source>
        <translation>要让文字回答的问题（Ctrl+Return 提问）</translation>
    </message>
    <message>
        <source>Name, date, price</source>
        <translation>姓名，日期，价格</translation>
    </message>
    <message>
        <source>The form that the answer must have (Ctrl+Return runs it)</source>
        <translation>回答必须符合的形式（Ctrl+Return 运行）</translation>
    </message>
</context>
<context>
    <name>ActionTrial</name>
    <message>
        <source>The model is at work.</source>
        <translation>模型正在处理。</translation>
    </message>
    <message>
        <source>Write or paste a few sentences above first.</source>
        <translation>请先在上方写下或粘贴几句话。</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln tokens</source>
        <translation>
            <numerusform>读取 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %Ln</source>
        <translation>
            <numerusform>写出 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Stop and keep what came</source>
        <translation>停止并保留已有内容</translation>
    </message>
    <message>
        <source>Run the action on the text above</source>
        <translation>对上方文字运行此操作</translation>
    </message>
    <message>
        <source>Text to try it on</source>
        <translation>试用的文字</translation>
    </message>
    <message>
        <source>A few sentences to try it on</source>
        <translation>用来试用的几句话</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>试用的结果</translation>
    </message>
    <message>
        <source>The answer appears here</source>
        <translation>回答显示在这里</translation>
    </message>
</context>
<context>
    <name>ActionsWindow</name>
    <message>
        <source>Your own</source>
        <translation>自己的操作</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Saved. It is in the menu Write, the panel and the command palette.</source>
        <translation>已保存。可在“写作”菜单、面板和命令面板中找到。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请取个名称。</translation>
    </message>
    <message>
        <source>Explain in one sentence what it does.</source>
        <translation>请用一句话说明它的作用。</translation>
    </message>
    <message>
        <source>Write the instruction: what the model should do.</source>
        <translation>请写下指令：模型应当做什么。</translation>
    </message>
    <message>
        <source>Write two or more labels, with commas between them.</source>
        <translation>请写两个以上的标签，用逗号隔开。</translation>
    </message>
    <message>
        <source>Give every example its answer, or take it away.</source>
        <translation>请为每个示例写上回答，或将其移除。</translation>
    </message>
    <message>
        <source>This does not work yet: {reason}</source>
        <translation>现在还不行：{reason}</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新操作</translation>
    </message>
    <message>
        <source>Does what its instruction says with the selection, or the whole text.</source>
        <translation>按其说明处理所选文字或全文。</translation>
    </message>
    <message>
        <source>Say this in a simpler way.</source>
        <translation>Say this in a simpler way.</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}（修改）</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Make an action of your own</source>
        <translation>新建自己的操作</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Make a new action from this one</source>
        <translation>以此为基础新建操作</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this action of your own</source>
        <translation>移除自己的这个操作</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take in an action from a file</source>
        <translation>从文件导入操作</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write this action to a file to hand on</source>
        <translation>将此操作写入文件以便分享</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this action in your own folder</source>
        <translation>将此操作保存到自己的文件夹</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Write a sentence first; alternatives go on from it.</source>
        <translation>请先写一句话，备选续写会从那里接下去。</translation>
    </message>
</context>
<context>
    <name>AlternativesBox</name>
    <message>
        <source>Alternatives</source>
        <translation>备选续写</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter takes it · Esc takes none</source>
        <translation>↑ ↓ 选择 · Enter 采用 · Esc 都不要</translation>
    </message>
    <message>
        <source>(the model ends the text here)</source>
        <translation>（模型到此结束）</translation>
    </message>
    <message>
        <source>Alternative {number} of {all}: {text}</source>
        <translation>备选 {number} / {all}：{text}</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Put this text in the place of the one that was read</source>
        <translation>用这段文字替换刚才读取的文字</translation>
    </message>
    <message>
        <source>This answer goes into your text, at the cursor.</source>
        <translation>这个回答会写入正文的光标处。</translation>
    </message>
    <message>
        <source>The answer appears here. Take it into your text with the buttons below.</source>
        <translation>回答会显示在这里。用下面的按钮把它放进正文。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens of the text did not fit and were not read.</source>
        <translation>
            <numerusform>文中有 %Ln 个词元放不下，没有读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>ended at the length limit</source>
        <translation>达到长度上限</translation>
    </message>
    <message>
        <source>stopped by you; what came is kept</source>
        <translation>已由你停止；写出的内容已保留</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in {seconds} s</source>
        <translation>
            <numerusform>%Ln 个词元，用时 {seconds} 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} % of the text was read</source>
        <translation>已读全文的 {share} %</translation>
    </message>
    <message>
        <source>No text came</source>
        <translation>没有得到文字</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Insert at cursor</source>
        <translation>插入光标处</translation>
    </message>
    <message>
        <source>Put this text in at the cursor</source>
        <translation>把这段文字插入光标处</translation>
    </message>
    <message>
        <source>Stopped at the length limit: go on</source>
        <translation>已达长度上限：继续</translation>
    </message>
    <message>
        <source>Write on with as much room again</source>
        <translation>再以同样的长度继续写</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>Do the rest; what is finished is not done again</source>
        <translation>完成余下部分；已完成的不会重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole answer</source>
        <translation>复制整个回答</translation>
    </message>
    <message>
        <source>The text does not say.</source>
        <translation>文中没有说明。</translation>
    </message>
    <message>
        <source>The text names nothing of this kind.</source>
        <translation>文中没有这类内容。</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message numerus="yes">
        <source>Side by side, %Ln to look at</source>
        <translation>
            <numerusform>并排对照，%Ln 处要看</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>The words that carry it</source>
        <translation>起作用的词语</translation>
    </message>
    <message>
        <source>It rests on these sentences. Choose one to see it in the text.</source>
        <translation>依据是这些句子。点选一句可在文中查看。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>{kind} of the text that is gone: {what}</source>
        <translation>原文中的{kind}不见了：{what}</translation>
    </message>
    <message>
        <source>{kind} that is not in the text: {what}</source>
        <translation>原文没有的{kind}：{what}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation>文中的句子</translation>
    </message>
    <message>
        <source>Choose one to see it in the text</source>
        <translation>点选一句可在文中查看</translation>
    </message>
    <message>
        <source>The text and its translation beside each other</source>
        <translation>原文与译文并排显示</translation>
    </message>
</context>
<context>
    <name>AnswerPlace</name>
    <message>
        <source>The text that this answer was made from has changed.</source>
        <translation>得出这个回答的原文已经改动。</translation>
    </message>
    <message>
        <source>This answer was made from a text in another tab.</source>
        <translation>这个回答是根据另一个标签页中的文字写成的。</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>撤销即可全部恢复。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>This answer ended before it was complete.</source>
        <translation>这个回答没有写完就结束了。</translation>
    </message>
    <message>
        <source>A part of this text was not read for the answer.</source>
        <translation>写这个回答时，这段文字有一部分没有读到。</translation>
    </message>
    <message>
        <source>Your text has changed since.</source>
        <translation>此后文字有改动。</translation>
    </message>
    <message>
        <source>Not all of this text is in sight.</source>
        <translation>这段文字没有全部显示出来。</translation>
    </message>
    <message>
        <source>Replace the whole text, {length}</source>
        <translation>替换全文，{length}</translation>
    </message>
    <message>
        <source>Replace what was read, {length}</source>
        <translation>替换读过的文字，{length}</translation>
    </message>
    <message>
        <source>Replace the selection, {length}</source>
        <translation>替换所选文字，{length}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>This sentence is not in your text any more.</source>
        <translation>这句话已不在您的文中。</translation>
    </message>
    <message>
        <source>The document is open for reading only.</source>
        <translation>此文档以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>BlindPage</name>
    <message>
        <source>{number} of {all}: which one goes on more like you?</source>
        <translation>第 {number} 组，共 {all} 组：哪一个更像你写的？</translation>
    </message>
    <message>
        <source>{number} of {all}: two continuations are written…</source>
        <translation>第 {number} 组，共 {all} 组：正在写两段续文……</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>这一个</translation>
    </message>
    <message>
        <source>This one reads more like me</source>
        <translation>这一个更像我写的</translation>
    </message>
    <message>
        <source>Continuation on the left</source>
        <translation>左边的续文</translation>
    </message>
    <message>
        <source>Continuation on the right</source>
        <translation>右边的续文</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>都不像</translation>
    </message>
    <message>
        <source>I see no difference</source>
        <translation>我看不出区别</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Goal in words</source>
        <translation>目标字数(&amp;G)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>{name}, missing</source>
        <translation>{name}，缺失</translation>
    </message>
    <message>
        <source>{name}, {words} words</source>
        <translation>{name}，{words} 字</translation>
    </message>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}，第 {level} 级</translation>
    </message>
    <message>
        <source>{title}, by {author}</source>
        <translation>{title}，{author} 著</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} of {goal} words, {share} %</source>
        <translation>{words} / {goal} 字，{share}%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are not in the book.</source>
        <translation>
            <numerusform>%Ln 个文件不在书中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>Drag a file to move it in the book, or press Alt with Up or Down</source>
        <translation>拖动文件可在书中移动，也可按 Alt 加上下箭头</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Put these files at the end of the book</source>
        <translation>把这些文件放到书的末尾</translation>
    </message>
</context>
<context>
    <name>BoolField</name>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChatBox</name>
    <message>
        <source>Talk</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Talk about your text here. The model reads it, as far as it fits.</source>
        <translation>在此谈论你的文字。模型会读它，能读多少读多少。</translation>
    </message>
    <message>
        <source>Your next words</source>
        <translation>你要说的话</translation>
    </message>
    <message>
        <source>You change an earlier turn. Sent, it begins a talk of its own; this one stays.</source>
        <translation>您在修改先前的话。发送后另起一个对话，这个对话保留。</translation>
    </message>
    <message>
        <source>You change your last turn. Sent, it gets another answer.</source>
        <translation>您在修改最后一句话。发送后会得到另一个回答。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Write, then Enter; Shift+Enter begins a new line</source>
        <translation>写好后按 Enter；Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Put the last answer in at the cursor</source>
        <translation>将最后的回答插入光标处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制最后的回答</translation>
    </message>
    <message>
        <source>Begin another talk; this one is kept</source>
        <translation>另起一个对话；这个会保留</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>The talks about this document</source>
        <translation>关于此文档的对话</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message numerus="yes">
        <source>The rest of the paragraph goes, %Ln words</source>
        <translation>
            <numerusform>本段其余 %Ln 字会被替换</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model would rather have written</source>
        <translation>模型更可能写的词</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口（Esc）</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>A command or an action</source>
        <translation>命令或操作</translation>
    </message>
    <message>
        <source>Command or action</source>
        <translation>命令或操作</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>符合的命令</translation>
    </message>
    <message>
        <source>Nothing has these letters in its name.</source>
        <translation>没有名称含这些字母的命令。</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>a model was fetched</source>
        <translation>获取了一个模型</translation>
    </message>
    <message>
        <source>a server did the work</source>
        <translation>由服务器完成了工作</translation>
    </message>
    <message>
        <source>a newer version was looked for</source>
        <translation>检查了新版本</translation>
    </message>
    <message>
        <source>Longhand writes down each connection before it makes it. These are all.</source>
        <translation>Longhand 在建立每个连接之前都会记录下来。以下是全部连接。</translation>
    </message>
    <message>
        <source>Longhand has made no connection yet. It writes down each before it makes it.</source>
        <translation>Longhand 还没有建立过任何连接。每个连接在建立之前都会被记录。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ContextWindow</name>
    <message>
        <source>Select a passage in the document first.</source>
        <translation>请先在文档中选中一段文字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens do not fit and would not be read.</source>
        <translation>
            <numerusform>有 %Ln 个词元放不下，不会被读到。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>给模型的说明</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Passage: {name}</source>
        <translation>段落：{name}</translation>
    </message>
    <message>
        <source>Turns of the talk</source>
        <translation>对话内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Author&apos;s note</source>
        <translation>作者备注</translation>
    </message>
    <message>
        <source>Kept free for the answer</source>
        <translation>留给回答的空间</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>模型读到的内容</translation>
    </message>
    <message>
        <source>The model would read nothing now: choose an action and write or select a text.</source>
        <translation>现在模型读不到任何内容：请选择一项操作，并写下或选中一段文字。</translation>
    </message>
    <message>
        <source>{sent} of {room} tokens would be read.</source>
        <translation>将读取 {sent} 个词元，上限 {room} 个。</translation>
    </message>
    <message>
        <source>&amp;Memory: what the model should always know; it stands at the head of what the model reads</source>
        <translation>记忆(&amp;M)：模型应始终知道的内容，放在它所读内容的最前面</translation>
    </message>
    <message>
        <source>Author&apos;s &amp;note: how it shall go on, near the end of what it reads</source>
        <translation>作者备注(&amp;N)：希望怎样写下去，置于末尾附近</translation>
    </message>
    <message>
        <source>&amp;Passages and files it reads as well</source>
        <translation>模型同时读取的段落和文件(&amp;P)</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>添加所选文字</translation>
    </message>
    <message>
        <source>Pin the passage selected in the document</source>
        <translation>固定文档中选中的段落</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Pin another text file</source>
        <translation>固定另一个文本文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the chosen passage or file off</source>
        <translation>移除选中的段落或文件</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Passages and files</source>
        <translation>段落和文件</translation>
    </message>
    <message>
        <source>Parts of what the model reads</source>
        <translation>模型所读内容的各部分</translation>
    </message>
    <message>
        <source>The prompt as the model reads it</source>
        <translation>模型读到的提示词</translation>
    </message>
</context>
<context>
    <name>DiscardedDialog</name>
    <message>
        <source>Discarded texts</source>
        <translation>已舍弃的文字</translation>
    </message>
    <message>
        <source>These texts were discarded without saving. Each is kept for 30 days at least.</source>
        <translation>这些文字未存盘就被舍弃了。每一份至少保留 30 天。</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>文字的开头</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DiscardedTexts</name>
    <message>
        <source>No discarded text is kept.</source>
        <translation>没有保留任何舍弃的文字。</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>Copy of {name}</source>
        <translation>{name} 的副本</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>This document has not been saved yet, so it has no earlier versions.</source>
        <translation>这份文档还没有保存过，因此没有早先的版本。</translation>
    </message>
    <message>
        <source>No earlier version of “{name}” is kept yet. The next save keeps the one before it.</source>
        <translation>还没有保留“{name}”的早先版本。下次保存时会保留之前的那一版。</translation>
    </message>
    <message>
        <source>Save the document first: a version is kept with its file.</source>
        <translation>请先保存文档：版本随文件一起保留。</translation>
    </message>
    <message>
        <source>The version “{name}” is kept. File, Versions shows it.</source>
        <translation>版本“{name}”已保留，可在“文件”的“版本”中查看。</translation>
    </message>
    <message>
        <source>From the version of {date} a passage is restored, and not saved yet.</source>
        <translation>已从 {date} 的版本恢复一处文字，尚未保存。</translation>
    </message>
    <message>
        <source>The text is that of {date} again, and not saved yet. Undo brings back the text of before.</source>
        <translation>文字已恢复为 {date} 的内容，尚未保存。撤销可回到之前的文字。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>EarlierVersionsDialog</name>
    <message>
        <source>The text as it is now</source>
        <translation>现在的文字</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Too much has changed to be compared. This is how the version begins:</source>
        <translation>改动太多，无法比较。这一版的开头是：</translation>
    </message>
    <message>
        <source>This version is the text as it is now.</source>
        <translation>这一版与现在的文字相同。</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>这两个版本相同。</translation>
    </message>
    <message>
        <source>Restoring it would change the text: words that come back: {come}, words that go: {go}.</source>
        <translation>恢复这一版会改动文字：找回的词 {come} 个，去掉的词 {go} 个。</translation>
    </message>
    <message>
        <source>Words of this version alone: {come}, words of the other alone: {go}.</source>
        <translation>只在此版本中的字词：{come}，只在另一版本中的字词：{go}。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>With every save Longhand keeps the version before, and the last five of “{name}” are here. Versions that you have named stay until you delete them.</source>
        <translation>每次保存时 Longhand 都会保留之前的版本，“{name}”的最近五版都在这里。你命名的版本会一直保留，直到你删除它们。</translation>
    </message>
    <message>
        <source>Compared with:</source>
        <translation>对比：</translation>
    </message>
    <message>
        <source>Restore this change</source>
        <translation>恢复此处改动</translation>
    </message>
    <message>
        <source>Struck out: not in the chosen version. Underlined: in the chosen version alone. Click a change to restore it.</source>
        <translation>删除线：所选版本中没有。下划线：只在所选版本中。点击一处改动即可恢复它。</translation>
    </message>
    <message>
        <source>What restoring the version would change</source>
        <translation>恢复这一版会改动的地方</translation>
    </message>
    <message>
        <source>Open as a new document</source>
        <translation>作为新文档打开</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Write or paste your text here, or open a file with Ctrl+O.</source>
        <translation>在这里写作或粘贴文字，或按 Ctrl+O 打开文件。</translation>
    </message>
    <message>
        <source>Ctrl+Return lets the model write on, and Esc stops it.</source>
        <translation>Ctrl+Return 让模型接着写，Esc 停止。</translation>
    </message>
    <message>
        <source>F1 opens the guide.</source>
        <translation>按 F1 打开使用指南。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Reopen with encoding</source>
        <translation>以其他编码重新打开</translation>
    </message>
    <message>
        <source>“{name}” is read again from the disk. Choose what makes its text readable.</source>
        <translation>将从磁盘重新读取“{name}”。请选择能读出文字的编码。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>文字的开头</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file is not written in this encoding.</source>
        <translation>文件不是以这种编码写成的。</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>{name} is no picture that can be read.</source>
        <translation>{name} 不是可以读取的图片。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; empty takes the one that is shown.</source>
        <translation>写入文件属性；留空则采用显示的标题。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the text, for screen readers and hyphens.</source>
        <translation>正文的语言，供屏幕阅读器和断字使用。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>A picture that is shown before the book; empty for none.</source>
        <translation>显示在书前的图片；留空则没有。</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>随正文</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a picture on this computer</source>
        <translation>选择本机上的一张图片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Choose a place for the file and write it</source>
        <translation>选择文件的位置并写入</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>“{name}” is no longer in its folder. Your text is here; saving writes the file anew.</source>
        <translation>“{name}”已不在原来的文件夹中。你的文字还在这里；保存即可重新写入文件。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>“{name}” mixes several kinds of line ends. Saving makes them all alike.</source>
        <translation>“{name}”中混用了多种换行符。保存时会统一。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) of “{name}” could not be read. It was opened for reading only.</source>
        <translation>
            <numerusform>“{name}”中有 %Ln 个字符无法读取。文件已以只读方式打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen with encoding…</source>
        <translation>以其他编码重新打开…</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>仍然编辑</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>正在打开“{name}”…</translation>
    </message>
    <message>
        <source>Saving “{name}”…</source>
        <translation>正在保存“{name}”…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Open as read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation>存为 UTF-8</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>No recent files</source>
        <translation>没有最近的文件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>已替换 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{replaced} in %Ln documents</source>
        <translation>
            <numerusform>{replaced}，涉及 %Ln 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all tabs</source>
        <translation>
            <numerusform>所有标签页共 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindFields</name>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>The first replacements</source>
        <translation>前几处替换的预览</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Capital and small letters are different</source>
        <translation>区分大写和小写字母</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Not as a part of a longer word</source>
        <translation>不匹配较长单词中的一部分</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>A regular expression; in the replacement $1 or \1 is its first group and $&amp; all that was found</source>
        <translation>按正则表达式查找；替换内容中 $1 或 \1 代表第一个分组，$&amp; 代表找到的全部内容</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>仅在选区中</translation>
    </message>
    <message>
        <source>Only in the text that is selected now</source>
        <translation>只在当前选中的文字中查找</translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation>在所有标签页中</translation>
    </message>
    <message>
        <source>In every open document, one after the other</source>
        <translation>依次在每个打开的文档中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一处匹配（Shift+F3）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一处匹配（F3）</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace this match and go to the next (Return)</source>
        <translation>替换此处并转到下一处 (Return)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace every match; one undo takes all of it back</source>
        <translation>替换所有匹配项；撤销一次即可全部还原</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>F8 or Esc brings everything back</source>
        <translation>按 F8 或 Esc 恢复全部界面</translation>
    </message>
</context>
<context>
    <name>FolderCheck</name>
    <message>
        <source>the folder did not answer in time</source>
        <translation>文件夹没有及时响应</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Choose the file of a model</source>
        <translation>选择模型文件</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入门模型</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder of a model on this computer</source>
        <translation>选择本机上的模型文件夹</translation>
    </message>
    <message>
        <source>GGUF file…</source>
        <translation>GGUF 文件…</translation>
    </message>
    <message>
        <source>Choose a model that is one GGUF file on this computer</source>
        <translation>选择此计算机上单个 GGUF 文件形式的模型</translation>
    </message>
    <message>
        <source>Use starter</source>
        <translation>用入门模型</translation>
    </message>
    <message>
        <source>Go back to the model that came with Longhand</source>
        <translation>改回 Longhand 自带的模型</translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>line {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
    <message numerus="yes">
        <source>Not found in %Ln files.</source>
        <translation>
            <numerusform>在 %Ln 个文件中没有找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more: the search ends after {hits} hits.</source>
        <translation>还有更多：搜索在找到 {hits} 处后结束。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New documents and folders, and the book</source>
        <translation>新建文档和文件夹，以及书</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>Search in the files</source>
        <translation>在文件中搜索</translation>
    </message>
    <message>
        <source>Search in the book</source>
        <translation>在书中搜索</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Search with a regular expression</source>
        <translation>用正则表达式搜索</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的结果</translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion: {text}, Tab to accept</source>
        <translation>建议：{text}，按 Tab 接受</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>The glossary cannot be read: {reason}</source>
        <translation>无法读取术语表：{reason}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Language it is put into</source>
        <translation>译入语言</translation>
    </message>
    <message>
        <source>The glossary could not be written: {reason}</source>
        <translation>无法写入术语表：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>已导入 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>What a word must become when a text is translated. A sentence that does not keep to it is marked.</source>
        <translation>翻译时词语必须采用的译法。未采用的句子会被标出。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>译入</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>译为</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>添加词语</translation>
    </message>
    <message>
        <source>Add a line to the glossary</source>
        <translation>在术语表中添加一行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the chosen line away</source>
        <translation>移除选中的一行</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take in words from a CSV file: term, language, translation</source>
        <translation>从 CSV 文件导入词语：原词、语言、译法</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>What&apos;s new</source>
        <translation>新功能</translation>
    </message>
    <message>
        <source>No page has “{words}” in it. Try another word.</source>
        <translation>没有含“{words}”的页面。请换一个词。</translation>
    </message>
    <message>
        <source>Longhand guide</source>
        <translation>Longhand 使用指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation>搜索指南（Ctrl+F）</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南的页面</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+Left）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+Right）</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the guide (Esc)</source>
        <translation>关闭指南（Esc）</translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Reading “{name}”…</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>正在写入“{name}”…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>“{name}” was opened as Markdown in a new document. The file itself stays as it is.</source>
        <translation>“{name}”已作为 Markdown 在新文档中打开，原文件保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) will be put beside the text when you save it.</source>
        <translation>
            <numerusform>保存时，%Ln 张图片会放到文本旁边。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {list}.</source>
        <translation>未保留：{list}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>“{name}”已写入。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be put beside the text.</source>
        <translation>
            <numerusform>%Ln 张图片未能放到文本旁边。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutParts</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the marks of %Ln change(s), taken as accepted</source>
        <translation>
            <numerusform>%Ln 处修订的标记（视为已接受）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted passage(s)</source>
        <translation>
            <numerusform>%Ln 处已删除的文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln 个图形</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the layout of %Ln equation(s)</source>
        <translation>
            <numerusform>%Ln 个公式的排版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the merged cells of %Ln table(s)</source>
        <translation>
            <numerusform>%Ln 个表格的合并单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>页眉和页脚</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden passage(s)</source>
        <translation>
            <numerusform>%Ln 处隐藏的文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded object(s)</source>
        <translation>
            <numerusform>%Ln 个嵌入对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that could not be read</source>
        <translation>
            <numerusform>%Ln 个无法读取的字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) that cannot be read</source>
        <translation>
            <numerusform>%Ln 页无法读取的内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below this one</source>
        <translation>
            <numerusform>下面还有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息（Esc）</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ModelHead</name>
    <message>
        <source>waking…</source>
        <translation>正在唤醒…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>尚未载入</translation>
    </message>
    <message>
        <source>The model is loaded when you first need it.</source>
        <translation>第一次用到时才载入模型。</translation>
    </message>
    <message>
        <source>Chosen for this action</source>
        <translation>为这个操作选用</translation>
    </message>
    <message>
        <source>{millions} million parameters, {precision}</source>
        <translation>{millions} 百万个参数，{precision}</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在载入模型</translation>
    </message>
    <message>
        <source>On {device}</source>
        <translation>使用{device}</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>用我的文风续写</translation>
    </message>
    <message>
        <source>The style “{name}”, for Continue and suggestions</source>
        <translation>文风“{name}”，用于续写和建议</translation>
    </message>
    <message numerus="yes">
        <source>Reads %Ln tokens at once; a token is a short word, or a part of a long one</source>
        <translation>
            <numerusform>一次可读 %Ln 个词元；一个词元是一个短词或长词的一部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model, {percent} %</source>
        <translation>正在加载模型，{percent}%</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在阅读</translation>
    </message>
    <message>
        <source>Reading part {part} of {total}</source>
        <translation>正在阅读第 {part} 部分，共 {total} 部分</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在书写</translation>
    </message>
    <message>
        <source>Writing part {part} of {total}</source>
        <translation>正在书写第 {part} 部分，共 {total} 部分</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Choose another model in Settings (Ctrl+,)</source>
        <translation>在设置中选择其他模型（Ctrl+,）</translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation>更换模型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ModelTools</name>
    <message>
        <source>What a model wrote</source>
        <translation>模型所写的内容</translation>
    </message>
    <message>
        <source>Translate a text first; it is then shown beside its translation.</source>
        <translation>请先翻译一段文字，然后可并排查看原文与译文。</translation>
    </message>
    <message>
        <source>Pinned files that could not be read were left out: {names}</source>
        <translation>无法读取的固定文件已略去：{names}</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>To get</source>
        <translation>可获取</translation>
    </message>
    <message>
        <source>{model} (recommended)</source>
        <translation>{model}（推荐）</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>May be slow</source>
        <translation>可能较慢</translation>
    </message>
    <message>
        <source>Won&apos;t fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>It can: {tasks}.</source>
        <translation>它能：{tasks}。</translation>
    </message>
    <message>
        <source>It comes with Longhand, and writes and translates short plain texts.</source>
        <translation>它随 Longhand 一起提供，能写作和翻译简短的普通文字。</translation>
    </message>
    <message>
        <source>Languages: {languages}. By {makers}.</source>
        <translation>语言：{languages}。制作者：{makers}。</translation>
    </message>
    <message>
        <source>Its makers ask that their terms are accepted first.</source>
        <translation>制作者要求先接受他们的条款。</translation>
    </message>
    <message>
        <source>Its makers do not allow it in every region.</source>
        <translation>制作者并不允许在所有地区使用它。</translation>
    </message>
    <message>
        <source>Its makers&apos; figure: {figure}.</source>
        <translation>制作者给出的数据：{figure}。</translation>
    </message>
    <message>
        <source>Choose for each task</source>
        <translation>为每项任务自动选择</translation>
    </message>
    <message>
        <source>Use for everything</source>
        <translation>用于所有任务</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>Get {model} from {host} ({size})? This connects to {host} and sends nothing that you wrote.</source>
        <translation>要从 {host} 获取 {model}（{size}）吗？这会连接到 {host}，不会发送你写的任何内容。</translation>
    </message>
    <message>
        <source>{done} of {total}, {rate} a second</source>
        <translation>已完成 {done}，共 {total}，每秒 {rate}</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}，还需 {time}</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} 已就绪。</translation>
    </message>
    <message>
        <source>Paused. What came is kept; Get… goes on with it.</source>
        <translation>已暂停。已获取的部分会保留；点击“获取…”会继续。</translation>
    </message>
    <message>
        <source>{model} is whole.</source>
        <translation>{model} 完整无损。</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} 已移除。</translation>
    </message>
    <message>
        <source>{model} is on the list.</source>
        <translation>{model} 已加入列表。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models were found.</source>
        <translation>
            <numerusform>找到了 %Ln 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>获取…</translation>
    </message>
    <message>
        <source>Fetch this model; you are asked before a connection is made</source>
        <translation>获取这个模型；建立连接之前会先询问你</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Read the whole model and compare it with its sum</source>
        <translation>读取整个模型并与校验和比较</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Delete a fetched model, or take one from the list</source>
        <translation>删除已获取的模型，或从列表中移除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Use a GGUF file or a model folder where it lies</source>
        <translation>直接使用原处的 GGUF 文件或模型文件夹</translation>
    </message>
    <message>
        <source>Look in other programs</source>
        <translation>查找其他程序中的模型</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Jan, Ollama and the cache of Hugging Face</source>
        <translation>LM Studio、GPT4All、Jan、Ollama 以及 Hugging Face 的缓存</translation>
    </message>
    <message>
        <source>Connect and get</source>
        <translation>连接并获取</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>What came is kept</source>
        <translation>已获取的部分会保留</translation>
    </message>
    <message>
        <source>One model for all tasks, or the best that is here for each</source>
        <translation>所有任务用同一个模型，或每项任务用现有模型中最好的</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{title}, level {level}</source>
        <translation>{title}，{level} 级</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words in this section</source>
        <translation>
            <numerusform>本节 %Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Drag a heading to move its section, or press Alt with Up or Down. Left and Right fold and unfold</source>
        <translation>拖动标题可移动其章节，也可按 Alt 加上下箭头。左右箭头折叠和展开</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>筛选标题</translation>
    </message>
    <message>
        <source>Headings will be listed here. Ctrl+1 makes a paragraph one.</source>
        <translation>标题会列在这里。按 Ctrl+1 可把一个段落变成标题。</translation>
    </message>
</context>
<context>
    <name>PageStatus</name>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name}（只读）</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Shown: “{title}”. The preview follows the caret.</source>
        <translation>显示：“{title}”。预览随光标移动。</translation>
    </message>
    <message>
        <source>Shown: a part of the text. The preview follows the caret.</source>
        <translation>显示正文的一部分。预览随光标移动。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>New document…</source>
        <translation>新建文档…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Make a book of this folder</source>
        <translation>把此文件夹做成一本书</translation>
    </message>
    <message>
        <source>Move up in the book</source>
        <translation>在书中上移</translation>
    </message>
    <message>
        <source>Move down in the book</source>
        <translation>在书中下移</translation>
    </message>
    <message>
        <source>Take out of the book</source>
        <translation>移出本书</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>加入本书</translation>
    </message>
    <message>
        <source>Title, author and goal…</source>
        <translation>标题、作者和目标…</translation>
    </message>
    <message>
        <source>Export the book…</source>
        <translation>导出本书…</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>“{name}”已在回收站中。</translation>
    </message>
    <message>
        <source>Its text stays open here and is not saved.</source>
        <translation>其文字仍在此处打开，尚未保存。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回原处</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>Seldom good with this model:</source>
        <translation>此模型很少能做好：</translation>
    </message>
    <message>
        <source>{action} (not with this model)</source>
        <translation>{action}（此模型不支持）</translation>
    </message>
    <message>
        <source>{action} (weak)</source>
        <translation>{action}（较弱）</translation>
    </message>
    <message>
        <source>{model} was not made for this. {wanted}</source>
        <translation>{model} 不适用于此。{wanted}</translation>
    </message>
    <message>
        <source>There are no actions. Put an action file into the actions folder.</source>
        <translation>没有可用的操作。请把操作文件放进操作文件夹。</translation>
    </message>
    <message>
        <source>The model was not made for this language. Choose another one.</source>
        <translation>此模型不支持这种语言。请另选一种。</translation>
    </message>
    <message>
        <source>Write in the box above what should change.</source>
        <translation>请在上面的框里写明要怎么改。</translation>
    </message>
    <message>
        <source>Write your question in the box above.</source>
        <translation>请在上方框中写下问题。</translation>
    </message>
    <message>
        <source>Name the columns in the box above, or paste a JSON Schema.</source>
        <translation>请在上方框中写出列名，或粘贴 JSON Schema。</translation>
    </message>
    <message>
        <source>There is no text yet. Write a sentence first, or open a document.</source>
        <translation>还没有文字。请先写一句话，或打开一个文档。</translation>
    </message>
    <message>
        <source>Reads: text before the cursor</source>
        <translation>读取：光标之前的文字</translation>
    </message>
    <message numerus="yes">
        <source>Reads: selection, %Ln words</source>
        <translation>
            <numerusform>读取：所选文字，%Ln 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads: whole text, %Ln words</source>
        <translation>
            <numerusform>读取：全文，%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>你的文字会离开这台电脑，发送到 {host}。</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the chosen action (Ctrl+Return)</source>
        <translation>运行所选操作（Ctrl+Return）</translation>
    </message>
    <message>
        <source>What the model reads…</source>
        <translation>模型读到的内容…</translation>
    </message>
    <message>
        <source>What goes to the model, and what is pinned (Ctrl+Shift+I)</source>
        <translation>发送给模型的内容和已固定的内容（Ctrl+Shift+I）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop and keep what came (Esc)</source>
        <translation>停止并保留已写出的内容（Esc）</translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Not available here: {detail}.</source>
        <translation>在这台电脑上不可用：{detail}。</translation>
    </message>
</context>
<context>
    <name>ProofingMenu</name>
    <message>
        <source>Spelling and grammar are switched off in the settings.</source>
        <translation>拼写和语法检查已在设置中关闭。</translation>
    </message>
    <message>
        <source>No mistakes found.</source>
        <translation>没有发现错误。</translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary</source>
        <translation>词典里没有“{word}”</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在查找建议…</translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation>添加到词典(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>忽略(&amp;I)</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>unknown word</source>
        <translation>词典里没有的词</translation>
    </message>
    <message>
        <source>“{word}”: {message}. Suggestion: {suggestion}</source>
        <translation>“{word}”：{message}。建议：{suggestion}</translation>
    </message>
    <message>
        <source>“{word}”: {message}</source>
        <translation>“{word}”：{message}</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Of {total} words, {written} were written by a model and not changed since: {share} %.</source>
        <translation>全文 {total} 词中，有 {written} 词由模型写成且未再改动，占 {share} %。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字数</translation>
    </message>
</context>
<context>
    <name>QuickOpen</name>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Open by name</source>
        <translation>按名称打开</translation>
    </message>
    <message>
        <source>The name of a document</source>
        <translation>文档的名称</translation>
    </message>
    <message>
        <source>Documents that fit</source>
        <translation>符合的文档</translation>
    </message>
    <message>
        <source>No document has these letters in its name.</source>
        <translation>没有文档的名称含有这些字母。</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovered text</source>
        <translation>找回的文字</translation>
    </message>
    <message>
        <source>Longhand ended without saving these texts. They were kept.</source>
        <translation>Longhand 上次退出时没有保存这些文字。它们已被保留。</translation>
    </message>
    <message>
        <source>Recovered texts</source>
        <translation>找回的文字</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>The record is damaged: words may be missing or wrong.</source>
        <translation>记录已损坏：可能缺字或有错字。</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>This text is in no file yet. It will be saved as {encoding}.</source>
        <translation>这段文字还没有存成文件。存盘时使用 {encoding} 编码。</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy the report as Markdown</source>
        <translation>以 Markdown 复制报告</translation>
    </message>
    <message>
        <source>Save the report as a Markdown file</source>
        <translation>将报告存为 Markdown 文件</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>无法写入 {name}：{reason}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Within the text</source>
        <translation>文中显示</translation>
    </message>
    <message>
        <source>Show deletions and insertions within the text</source>
        <translation>在正文中显示删除和插入</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <source>Show your text and the suggestion side by side</source>
        <translation>并排显示您的文字和建议</translation>
    </message>
    <message>
        <source>You have edited this passage; the changes that you touched are no longer offered.</source>
        <translation>您编辑过这段文字，改动到的修改不再提供。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert {new}</source>
        <translation>插入{new}</translation>
    </message>
    <message>
        <source>Delete {old}</source>
        <translation>删除{old}</translation>
    </message>
    <message>
        <source>Replace {old} with {new}</source>
        <translation>将{old}替换为{new}</translation>
    </message>
    <message>
        <source>{change}, {number} of {count}</source>
        <translation>{change}，第 {number} 处，共 {count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other changes touch a fact.</source>
        <translation>
            <numerusform>另有 %Ln 处改动涉及事实。</numerusform>
        </translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Accept all changes (Ctrl+Return)</source>
        <translation>接受全部修改（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部拒绝</translation>
    </message>
    <message>
        <source>Reject all changes and keep your text (Esc)</source>
        <translation>拒绝全部修改，保留您的文字（Esc）</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Go to the previous change (Ctrl+Shift+,)</source>
        <translation>转到上一处修改（Ctrl+Shift+,）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Go to the next change (Ctrl+Shift+.)</source>
        <translation>转到下一处修改（Ctrl+Shift+.）</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept this change (Ctrl+Shift+A)</source>
        <translation>接受此处修改（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reject this change (Ctrl+Shift+R)</source>
        <translation>拒绝此处修改（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Keep as suggestions</source>
        <translation>保留为建议</translation>
    </message>
    <message>
        <source>Put the changes into the text, to be decided later</source>
        <translation>把修改写进文字，以后再决定</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask again with the passage as it is now</source>
        <translation>用这段文字现在的样子再问一次</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Your text</source>
        <translation>您的文字</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Changes under review</source>
        <translation>待审阅的修改</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These changes cannot be kept as suggestions, as they are in code or in marks of Markdown.</source>
        <translation>这些修改位于代码或 Markdown 标记中，不能保留为建议。</translation>
    </message>
    <message>
        <source>You have edited this passage since, so the changes no longer fit. The answer is in the panel.</source>
        <translation>您之后编辑过这段文字，修改已对不上。回答在面板中。</translation>
    </message>
    <message>
        <source>The model gave your text back unchanged.</source>
        <translation>模型原样返回了您的文字。</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>没有需要修改的地方。</translation>
    </message>
    <message>
        <source>No text came. Your text is as it was.</source>
        <translation>没有得到文字。您的文字保持原样。</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>显示修改</translation>
    </message>
    <message>
        <source>Your text is as it was.</source>
        <translation>您的文字保持原样。</translation>
    </message>
    <message>
        <source>This answer is doubtful: more than half of your text is missing from it.</source>
        <translation>这个回答不可靠：其中缺少您一半以上的文字。</translation>
    </message>
    <message>
        <source>This answer is doubtful: it ended at the length limit, so its end may be missing.</source>
        <translation>这个回答不可靠：它在长度上限处结束，结尾可能缺失。</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln passages no fitting answer came; they stand as you wrote them.</source>
        <translation>
            <numerusform>有 %Ln 处没有得到合适的回答，保持您写的原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passage under review is gone from your text, so the review has ended.</source>
        <translation>审阅的段落已不在您的文字中，审阅已结束。</translation>
    </message>
    <message>
        <source>You have edited this passage, and no change is left in it.</source>
        <translation>您编辑过这段文字，其中已没有待定的修改。</translation>
    </message>
    <message>
        <source>Review finished</source>
        <translation>审阅完成</translation>
    </message>
    <message>
        <source>Accept or reject the changes first, or press Esc to write here.</source>
        <translation>请先接受或拒绝修改，或按 Esc 在此书写。</translation>
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
        <translation>无法使用此操作指定的模型，改由 {model} 回答。{why}</translation>
    </message>
    <message>
        <source>This document is open for reading only, so nothing can be written into it.</source>
        <translation>此文档以只读方式打开，不能写入内容。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Formats and actions for the selection</source>
        <translation>所选文字的格式和操作</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>The key of {host}; leave it empty to forget the one that is kept.</source>
        <translation>{host} 的密钥；留空则忘记已保存的密钥。</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>服务器密钥</translation>
    </message>
    <message>
        <source>The key is in the keychain of the system.</source>
        <translation>密钥已存入系统的钥匙串。</translation>
    </message>
    <message>
        <source>This system has no keychain, so the key is known until Longhand ends.</source>
        <translation>此系统没有钥匙串，密钥只保留到 Longhand 退出。</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>密钥…</translation>
    </message>
    <message>
        <source>The key that the server asks for; it is kept in the keychain of the system</source>
        <translation>服务器要求的密钥，保存在系统的钥匙串中</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{message} The model in use was not changed.</source>
        <translation>{message}当前使用的模型没有改变。</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Go back to the usual value</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>重置“{setting}”</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Show or hide what is rarely needed</source>
        <translation>显示或隐藏不常用的设置</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it. Try another word.</source>
        <translation>没有含“{words}”的设置。请换一个词。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>搜索全部设置</translation>
    </message>
    <message>
        <source>Search all settings (Ctrl+F)</source>
        <translation>搜索全部设置（Ctrl+F）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Every connection that was ever made</source>
        <translation>曾经建立过的所有连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the settings (Esc); every change is already in force</source>
        <translation>关闭设置（Esc）；所有更改均已生效</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口（Esc）</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln 处要看</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing looks wrong</source>
        <translation>未见异常</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown</source>
        <translation>
            <numerusform>另有 %Ln 句未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>came back untranslated</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>repeats itself</source>
        <translation>内容重复</translation>
    </message>
    <message>
        <source>came back empty</source>
        <translation>译文为空</translation>
    </message>
    <message>
        <source>much longer than its sentence</source>
        <translation>比原句长得多</translation>
    </message>
    <message>
        <source>much shorter than its sentence</source>
        <translation>比原句短得多</translation>
    </message>
    <message>
        <source>a number is missing or new</source>
        <translation>数字缺失或多出</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>an address is missing or changed</source>
        <translation>网址缺失或被改动</translation>
    </message>
    <message>
        <source>a word of your glossary was not used</source>
        <translation>未采用术语表中的词</translation>
    </message>
    <message>
        <source>came back unchanged</source>
        <translation>原样返回</translation>
    </message>
    <message>
        <source>code, a link or a quotation was lost, so your text stands</source>
        <translation>代码、链接或引文丢失，因此保留您的原文</translation>
    </message>
    <message>
        <source>no fitting answer came, so your text stands</source>
        <translation>没有得到合适的回答，因此保留您的原文</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排对照</translation>
    </message>
    <message>
        <source>Only what looks wrong</source>
        <translation>只看可疑之处</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next to look at (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Sentences and their translations</source>
        <translation>句子及其译文</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>The diagnostics are on the clipboard: versions, this computer, changed settings. No text and no file name is in them.</source>
        <translation>诊断信息已放到剪贴板：版本、这台电脑的情况、改过的设置。其中没有正文，也没有文件名。</translation>
    </message>
    <message>
        <source>Longhand was updated to {version}.</source>
        <translation>Longhand 已更新到 {version}。</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln words</source>
        <translation>
            <numerusform>已选 {selected} 字，共 %Ln 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln characters</source>
        <translation>
            <numerusform>已选 {selected} 个，共 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{time} to read</source>
        <translation>阅读约需 {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>阅读约需 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>{reading}, at {speed} words a minute</source>
        <translation>{reading}（按每分钟 {speed} 字计）</translation>
    </message>
    <message>
        <source>{reached} of {target} today</source>
        <translation>今日 {reached} / {target}</translation>
    </message>
    <message>
        <source>{reached} of {target}</source>
        <translation>{reached} / {target}</translation>
    </message>
    <message>
        <source>Words you have added today, and your goal (Settings, Writing)</source>
        <translation>今天新写的字数和目标（在“设置”的“写作”页中更改）</translation>
    </message>
    <message>
        <source>Words of this document, and your goal (Settings, Writing)</source>
        <translation>本文档的字数和目标（在“设置”的“写作”页中更改）</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>The model is loaded when it is first needed.</source>
        <translation>第一次用到时才载入模型。</translation>
    </message>
    <message>
        <source>{model} on {device}</source>
        <translation>{model}，{device}</translation>
    </message>
    <message numerus="yes">
        <source>{model}, {precision}, reads %Ln tokens at once</source>
        <translation>
            <numerusform>{model}，{precision}，一次可读 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text leaves this computer, to {host}.</source>
        <translation>你的文字会离开这台电脑，发送到 {host}。</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Longhand makes no connection unless you say yes to that one. Click to allow connections.</source>
        <translation>除非你同意某个连接，Longhand 不会建立任何连接。点击以允许连接。</translation>
    </message>
    <message>
        <source>Longhand may connect to get models that you choose. Click to go offline.</source>
        <translation>Longhand 可以连接以获取你选择的模型。点击以转为离线。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>写作建议</translation>
    </message>
    <message>
        <source>No suggestions for ten minutes</source>
        <translation>十分钟内不给建议</translation>
    </message>
    <message>
        <source>No suggestions until {time}</source>
        <translation>{time} 前不给建议</translation>
    </message>
    <message>
        <source>Suggestions again from now on</source>
        <translation>从现在起重新给建议</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>每秒 {number} 个词元</translation>
    </message>
    <message>
        <source>How fast the model writes</source>
        <translation>模型书写的速度</translation>
    </message>
    <message>
        <source>{document}. Click to read the file in another encoding.</source>
        <translation>{document}。点击可用其他编码读取文件。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>StyleStanding</name>
    <message>
        <source>The style “{style}” was learned on {base}. {model} continues now, so it is not applied.</source>
        <translation>文风“{style}”是在 {base} 上学的。现在由 {model} 续写，因此不使用。</translation>
    </message>
    <message>
        <source>The style “{style}” is not on this computer any more, so {model} continues without it.</source>
        <translation>文风“{style}”已不在这台电脑上，因此 {model} 续写时不使用它。</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>StyleWindow</name>
    <message>
        <source>being learned</source>
        <translation>正在学习</translation>
    </message>
    <message>
        <source>paused at {share} %</source>
        <translation>已暂停，完成 {share} %</translation>
    </message>
    <message>
        <source>learned on another model than the one in use, so not applied</source>
        <translation>是在另一个模型上学的，因此不使用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Delete style</source>
        <translation>删除文风</translation>
    </message>
    <message>
        <source>Delete the style “{name}”?</source>
        <translation>删除文风“{name}”？</translation>
    </message>
    <message>
        <source>What was learned goes, and the pages that were kept of it. Your texts stay.</source>
        <translation>学到的内容和为它保留的几页会被删除。你的文字不受影响。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>My style</source>
        <translation>我的文风</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>文风</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Longhand can learn how you write from texts of yours, and then continues in that style. It takes three steps: choose texts, let the model learn, and compare. Nothing leaves this computer.</source>
        <translation>Longhand 可以从你的文字里学习你的写法，然后用这种文风续写。分三步：选择文字，让模型学习，再作比较。任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>New style…</source>
        <translation>新的文风…</translation>
    </message>
    <message>
        <source>Choose texts and learn from them</source>
        <translation>选择文字并从中学习</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Choose blind between continuations with the style and without</source>
        <translation>在不知情的情况下，从用和不用这种文风的续文中选择</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on learning where it was paused</source>
        <translation>从暂停处继续学习</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>What was learned is kept, also when Longhand is closed</source>
        <translation>学到的内容会保留，关闭 Longhand 也不会丢失</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete the style and the pages that were kept of it</source>
        <translation>删除这种文风和为它保留的几页</translation>
    </message>
    <message>
        <source>Continue and suggestions write in this style, or no longer</source>
        <translation>续写和建议使用或不再使用这种文风</translation>
    </message>
</context>
<context>
    <name>SuggestedChanges</name>
    <message>
        <source>Insertion</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions come at the end of a line.</source>
        <translation>建议只出现在一行的末尾。</translation>
    </message>
    <message>
        <source>A suggestion needs a few words to go on from.</source>
        <translation>请先写几个字，才能给出建议。</translation>
    </message>
    <message>
        <source>Suggesting…</source>
        <translation>正在想建议…</translation>
    </message>
    <message>
        <source>No suggestion here.</source>
        <translation>这里没有建议。</translation>
    </message>
    <message>
        <source>No other suggestion here.</source>
        <translation>这里没有其他建议。</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}，尚未保存</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>关闭（Ctrl+W）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close all &amp;others</source>
        <translation>关闭其他所有文档(&amp;O)</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>In your text: {quote}</source>
        <translation>在您的文中：{quote}</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of {model}</source>
        <translation>{model} 的条款</translation>
    </message>
    <message>
        <source>{makers} allows the use of {model} under its own terms. They stand at {address}.</source>
        <translation>{makers} 允许按照其条款使用 {model}。条款见 {address}。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>I have read and accept them</source>
        <translation>我已阅读并接受</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>TextsAtRisk</name>
    <message>
        <source>Save elsewhere…</source>
        <translation>保存到别处…</translation>
    </message>
    <message>
        <source>Your text is kept safe again.</source>
        <translation>你的文字又得到保护了。</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Documents ({endings})</source>
        <translation>文档 ({endings})</translation>
    </message>
    <message>
        <source>Choose texts that you wrote</source>
        <translation>选择你写的文字</translation>
    </message>
    <message>
        <source>Choose a folder of texts that you wrote</source>
        <translation>选择存放你所写文字的文件夹</translation>
    </message>
    <message>
        <source>The texts are read…</source>
        <translation>正在读取文字……</translation>
    </message>
    <message>
        <source>{model} will learn, as it continues such texts.</source>
        <translation>{model} 将进行学习，因为这类文字由它续写。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files could not be read.</source>
        <translation>
            <numerusform>另有 %Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose texts that you wrote yourself, of one kind and in one language: {enough} words are good, {fewest} the least. They stay on this computer; when the style is learned, only a few pages of them are kept, to compare with.</source>
        <translation>选择你自己写的文字，同一类、同一种语言：{enough} 字（词）较好，至少 {fewest}。它们留在这台电脑上；文风学完后，只保留其中几页用于比较。</translation>
    </message>
    <message>
        <source>Texts to learn from</source>
        <translation>用来学习的文字</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>文风的名称</translation>
    </message>
    <message>
        <source>Such as: letters, or the name of a novel</source>
        <translation>例如：书信，或一部小说的名字</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开着的文档</translation>
    </message>
    <message>
        <source>Add the documents that are open in Longhand</source>
        <translation>加入 Longhand 中打开着的文档</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Add files in any format that Longhand reads</source>
        <translation>加入 Longhand 能读取的任何格式的文件</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Add all texts of a folder and of the folders in it</source>
        <translation>加入一个文件夹及其子文件夹中的全部文字</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take the chosen text from the list; the file stays</source>
        <translation>把选中的文字从列表中移出；文件不受影响</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Begin to learn; you can go on writing meanwhile</source>
        <translation>开始学习；期间你可以继续写作</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Nothing could be printed. Choose another printer, or another place for the file.</source>
        <translation>未能打印。请选择其他打印机，或把文件存到别处。</translation>
    </message>
    <message>
        <source>The link leads to {address}. Longhand opens none by itself.</source>
        <translation>该链接指向 {address}。Longhand 不会自行打开任何链接。</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>No longer there, and so not opened again: {names}.</source>
        <translation>以下文件已不存在，没有重新打开：{names}。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>{name} 的副本</translation>
    </message>
</context>
<context>
    <name>_TypefaceField</name>
    <message>
        <source>That of the format</source>
        <translation>由格式决定</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Continue</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Writes on from the cursor, into your text.</source>
        <translation>从光标处接着往下写，直接写入正文。</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, sound professional, and leaves what it says unchanged.</source>
        <translation>把所选文字或全文改写得专业得体，意思不变。</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Says in a few sentences what the selection, or the whole text, says.</source>
        <translation>用几句话概括所选文字；没有选择时概括全文。</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Puts the selection, or the whole text, into another language.</source>
        <translation>把所选文字译成另一种语言；没有选择时翻译全文。</translation>
    </message>
    <message>
        <source>Proofread</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>缩短</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>理解</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自己的操作</translation>
    </message>
    <message>
        <source>Mends spelling and grammar of the selection, or the whole text.</source>
        <translation>改正所选文字的拼写和语法；没有选择时校对全文。</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Says the selection, or the whole text, in other words.</source>
        <translation>换一种说法表达所选文字；没有选择时改写全文。</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>更友好</translation>
    </message>
    <message>
        <source>Makes the selection, or the whole text, warmer, with what it says unchanged.</source>
        <translation>让所选文字的语气更亲切，意思不变；没有选择时处理全文。</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>更专业</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>更简洁</translation>
    </message>
    <message>
        <source>Says the same in fewer words.</source>
        <translation>用更少的字说同样的意思。</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>扩写</translation>
    </message>
    <message>
        <source>Says it in more detail, without inventing facts.</source>
        <translation>说得更详细，不编造事实。</translation>
    </message>
    <message>
        <source>Simplify</source>
        <translation>更易懂</translation>
    </message>
    <message>
        <source>Says it in short sentences and everyday words.</source>
        <translation>用短句和日常用语来说。</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Lists what the selection, or the whole text, says, point by point.</source>
        <translation>逐条列出所选文字的要点；没有选择时列出全文的要点。</translation>
    </message>
    <message>
        <source>Key sentences</source>
        <translation>关键句</translation>
    </message>
    <message>
        <source>Picks out the sentences that say most, word for word; any model can do it, and nothing is invented.</source>
        <translation>原样挑出最有分量的句子；任何模型都能做，绝不编造。</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>拟标题</translation>
    </message>
    <message>
        <source>Finds a title for the selection, or the whole text.</source>
        <translation>为所选文字拟一个标题；没有选择时为全文拟标题。</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>多个标题</translation>
    </message>
    <message>
        <source>Suggests five titles for the selection, or the whole text.</source>
        <translation>为所选文字拟五个标题；没有选择时为全文拟标题。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Shows how the selection, or the whole text, is built: its parts and what each of them says.</source>
        <translation>列出所选文字的结构：各部分及其内容；没有选择时处理全文。</translation>
    </message>
    <message>
        <source>To a table</source>
        <translation>转为表格</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, says into a table.</source>
        <translation>把所选文字的内容整理成表格；没有选择时处理全文。</translation>
    </message>
    <message>
        <source>To a list</source>
        <translation>转为列表</translation>
    </message>
    <message>
        <source>Puts what the selection, or the whole text, names into a list.</source>
        <translation>把所选文字提到的内容整理成列表；没有选择时处理全文。</translation>
    </message>
    <message>
        <source>Tasks with dates</source>
        <translation>待办与日期</translation>
    </message>
    <message>
        <source>Finds what is to be done, by whom and until when.</source>
        <translation>找出要做的事、由谁做、何时完成。</translation>
    </message>
    <message>
        <source>To JSON</source>
        <translation>转为 JSON</translation>
    </message>
    <message>
        <source>Reads the selection, or the whole text, into JSON that fits a JSON Schema of yours.</source>
        <translation>把所选文字读成符合你的 JSON Schema 的 JSON；没有选择时处理全文。</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>情感</translation>
    </message>
    <message>
        <source>Weighs whether the selection, or the whole text, is positive, negative or neutral, and shows the words that carry it.</source>
        <translation>判断所选文字是正面、负面还是中性，并标出起作用的词语；没有选择时判断全文。</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>积极</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>消极</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>Weighs how the selection, or the whole text, sounds, and shows the words that carry it.</source>
        <translation>判断所选文字的语气，并标出起作用的词语；没有选择时判断全文。</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>友好</translation>
    </message>
    <message>
        <source>formal</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>casual</source>
        <translation>随意</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>excited</source>
        <translation>兴奋</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>担忧</translation>
    </message>
    <message>
        <source>Describe your change</source>
        <translation>描述修改</translation>
    </message>
    <message>
        <source>Does what you write in the instruction box with the selection, or the whole text.</source>
        <translation>按你在指令框里写的要求处理所选文字；没有选择时处理全文。</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answers from the selection, or the whole text, with the sentences it rests on, or says that the text does not tell.</source>
        <translation>根据所选文字回答，并给出依据的句子，文中没有时会直说；没有选择时根据全文回答。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Talks with you about your text, which the model has beside the conversation.</source>
        <translation>和你谈你的文字，模型在对话时能看到它。</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8 with signature)</source>
        <translation>Unicode（UTF-8，带签名）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode（UTF-16）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode（UTF-16，大端）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 without signature)</source>
        <translation>Unicode（UTF-16，无签名）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian, without signature)</source>
        <translation>Unicode（UTF-16，大端，无签名）</translation>
    </message>
    <message>
        <source>Unicode (UTF-32)</source>
        <translation>Unicode（UTF-32）</translation>
    </message>
    <message>
        <source>Unicode (UTF-32, big-endian)</source>
        <translation>Unicode（UTF-32，大端）</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>简体中文（GB18030）</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>日文（EUC-JP）</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文（EUC-KR）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧（Windows-1252）</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>西里尔文（Windows-1251）</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>西里尔文（KOI8-R）</translation>
    </message>
    <message>
        <source>Western European ({name})</source>
        <translation>西欧 ({name})</translation>
    </message>
    <message>
        <source>Central European ({name})</source>
        <translation>中欧 ({name})</translation>
    </message>
    <message>
        <source>Cyrillic ({name})</source>
        <translation>西里尔文 ({name})</translation>
    </message>
    <message>
        <source>Greek ({name})</source>
        <translation>希腊文 ({name})</translation>
    </message>
    <message>
        <source>Turkish ({name})</source>
        <translation>土耳其文 ({name})</translation>
    </message>
    <message>
        <source>Hebrew ({name})</source>
        <translation>希伯来文 ({name})</translation>
    </message>
    <message>
        <source>Arabic ({name})</source>
        <translation>阿拉伯文 ({name})</translation>
    </message>
    <message>
        <source>Baltic ({name})</source>
        <translation>波罗的海文 ({name})</translation>
    </message>
    <message>
        <source>Vietnamese ({name})</source>
        <translation>越南文 ({name})</translation>
    </message>
    <message>
        <source>Thai ({name})</source>
        <translation>泰文 ({name})</translation>
    </message>
    <message>
        <source>Japanese ({name})</source>
        <translation>日文 ({name})</translation>
    </message>
    <message>
        <source>Chinese, traditional ({name})</source>
        <translation>繁体中文 ({name})</translation>
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
        <translation>文本和 Markdown (*.txt *.md *.markdown *.text)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument 文本 (*.odt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Book (*.epub)</source>
        <translation>电子书 (*.epub)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Rename talk</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Delete the talk “{name}”?</source>
        <translation>删除对话“{name}”？</translation>
    </message>
    <message>
        <source>Delete talk</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>It cannot be had back.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Models (*.gguf config.json)</source>
        <translation>模型 (*.gguf config.json)</translation>
    </message>
    <message>
        <source>Import model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Actions (*.toml)</source>
        <translation>操作 (*.toml)</translation>
    </message>
    <message>
        <source>Import action</source>
        <translation>导入操作</translation>
    </message>
    <message>
        <source>Export action</source>
        <translation>导出操作</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>移除操作</translation>
    </message>
    <message>
        <source>Remove the action “{name}”?</source>
        <translation>移除操作“{name}”？</translation>
    </message>
    <message>
        <source>Its file is deleted.</source>
        <translation>其文件将被删除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Unsaved action</source>
        <translation>未保存的动作</translation>
    </message>
    <message>
        <source>The action “{name}” cannot be saved as it is. Drop what you typed?</source>
        <translation>动作“{name}”现在这样无法保存。要放弃所输入的内容吗？</translation>
    </message>
    <message>
        <source>Cancel goes back to it.</source>
        <translation>“取消”会回到该动作。</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <source>Name of the document</source>
        <translation>文档的名称</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹的名称</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>保留版本</translation>
    </message>
    <message>
        <source>Name of this version:</source>
        <translation>此版本的名称：</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>“{name}”有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</source>
        <translation>文档 (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discarded text can be had back for 30 days: File, Discarded texts.</source>
        <translation>舍弃的文字 30 天内可以找回：文件 &gt; 已舍弃的文字。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>local_images</name>
    <message>
        <source>The picture “{name}” is not in the folder of the document.</source>
        <translation>图片“{name}”不在文档所在的文件夹中。</translation>
    </message>
    <message>
        <source>The picture “{name}” is damaged, or of a kind that cannot be shown.</source>
        <translation>图片“{name}”已损坏，或属于无法显示的类型。</translation>
    </message>
    <message>
        <source>The picture “{name}” is too large to be shown.</source>
        <translation>图片“{name}”过大，无法显示。</translation>
    </message>
    <message>
        <source>The picture “{name}” takes too long to be drawn.</source>
        <translation>绘制图片“{name}”耗时过长。</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>从模板新建(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discarded texts…</source>
        <translation>已舍弃的文字(&amp;D)…</translation>
    </message>
    <message>
        <source>Reopen with &amp;encoding…</source>
        <translation>以其他编码重新打开(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;by name…</source>
        <translation>按名称打开(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Keep a version…</source>
        <translation>保留版本(&amp;K)…</translation>
    </message>
    <message>
        <source>Vers&amp;ions…</source>
        <translation>版本(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>另存为模板(&amp;M)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>关闭文档(&amp;C)</translation>
    </message>
    <message>
        <source>Open the last closed a&amp;gain</source>
        <translation>重新打开刚关闭的文档(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste as pla&amp;in text</source>
        <translation>粘贴为纯文本(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>替换(&amp;L)…</translation>
    </message>
    <message>
        <source>Ne&amp;xt mistake</source>
        <translation>下一处错误(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>粗体(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Struck out</source>
        <translation>删除线(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>链接(&amp;K)</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>一级标题(&amp;1)</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>二级标题(&amp;2)</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>三级标题(&amp;3)</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>四级标题(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>编号列表(&amp;N)</translation>
    </message>
    <message>
        <source>Bulleted &amp;list</source>
        <translation>项目符号列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Task list</source>
        <translation>任务列表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>引用(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写作(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Run the panel&apos;s action</source>
        <translation>运行面板中的操作(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop, keeping what came</source>
        <translation>停止并保留已写出的内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>M&amp;y style…</source>
        <translation>我的文风(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>下一处修改(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>上一处修改(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept change</source>
        <translation>接受修改(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;eject change</source>
        <translation>拒绝修改(&amp;E)</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>接受全部修改(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>拒绝全部修改(&amp;J)</translation>
    </message>
    <message>
        <source>W&amp;hat the model reads…</source>
        <translation>模型读到的内容(&amp;H)…</translation>
    </message>
    <message>
        <source>How li&amp;kely each word was</source>
        <translation>各词的概率(&amp;K)</translation>
    </message>
    <message>
        <source>None &amp;for ten minutes</source>
        <translation>暂停十分钟(&amp;E)</translation>
    </message>
    <message>
        <source>Spl&amp;it view</source>
        <translation>拆分视图(&amp;I)</translation>
    </message>
    <message>
        <source>Ot&amp;her half</source>
        <translation>另一半(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Between page and panel</source>
        <translation>在页面和面板间切换(&amp;B)</translation>
    </message>
    <message>
        <source>Chosen si&amp;ze</source>
        <translation>恢复所选字号(&amp;Z)</translation>
    </message>
    <message>
        <source>Show &amp;marks</source>
        <translation>显示标记(&amp;M)</translation>
    </message>
    <message>
        <source>Plain sourc&amp;e</source>
        <translation>纯源文本(&amp;E)</translation>
    </message>
    <message>
        <source>Translation side &amp;by side…</source>
        <translation>译文并排对照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>术语表(&amp;G)…</translation>
    </message>
    <message>
        <source>Edit act&amp;ions…</source>
        <translation>编辑操作(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Sho&amp;w what the model wrote</source>
        <translation>显示模型所写的内容(&amp;W)</translation>
    </message>
    <message>
        <source>Rep&amp;ort on what the model wrote…</source>
        <translation>模型写作报告(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Keep as suggestions</source>
        <translation>保留为建议(&amp;K)</translation>
    </message>
    <message>
        <source>Add a &amp;comment</source>
        <translation>添加批注(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete comment</source>
        <translation>删除批注(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>建议(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Suggest, or another one</source>
        <translation>给出建议或换一个(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>全部接受(&amp;A)</translation>
    </message>
    <message>
        <source>Take a &amp;word</source>
        <translation>接受一个词(&amp;W)</translation>
    </message>
    <message>
        <source>Take a &amp;line</source>
        <translation>接受一行(&amp;L)</translation>
    </message>
    <message>
        <source>T&amp;hree alternatives</source>
        <translation>三个备选续写(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Other words here</source>
        <translation>此处的其他用词(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>大纲(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;review</source>
        <translation>预览(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>下一个文档(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious document</source>
        <translation>上一个文档(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>Foc&amp;us mode</source>
        <translation>专注模式(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Typewriter scrolling</source>
        <translation>打字机式滚动(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation>新功能(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Longhand</source>
        <translation>关于 Longhand(&amp;A)</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选续写</translation>
    </message>
    <message>
        <source>Chosen word</source>
        <translation>选用的词</translation>
    </message>
    <message>
        <source>Accepted change</source>
        <translation>采纳的修改</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{text} {advice}</source>
        <translation>{text}{advice}</translation>
    </message>
    <message>
        <source>{title}. {text} {advice}</source>
        <translation>{title}。{text}{advice}</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}。{advice}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>It needs {needed}; {available} are free.</source>
        <translation>需要 {needed}，可用 {available}。</translation>
    </message>
    <message>
        <source>It needs {needed}.</source>
        <translation>需要 {needed}。</translation>
    </message>
    <message>
        <source>{available} are free.</source>
        <translation>可用 {available}。</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>操作没有成功</translation>
    </message>
    <message>
        <source>Longhand could not do what was asked. Your text was not changed.</source>
        <translation>Longhand 无法完成这个请求。你的文字没有改动。</translation>
    </message>
    <message>
        <source>Save your text and try again.</source>
        <translation>请保存文字后重试。</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>无法使用此模型</translation>
    </message>
    <message>
        <source>The model in {path} cannot be used. Your text was not changed.</source>
        <translation>无法使用 {path} 中的模型。你的文字没有改动。</translation>
    </message>
    <message>
        <source>Choose another folder in Settings, Model, or use the starter.</source>
        <translation>请在“设置”的“模型”页中选择其他文件夹，或使用入门模型。</translation>
    </message>
    <message>
        <source>There is no model in this folder</source>
        <translation>这个文件夹里没有模型</translation>
    </message>
    <message>
        <source>{path} does not exist or holds no model.</source>
        <translation>{path} 不存在，或其中没有模型。</translation>
    </message>
    <message>
        <source>Choose a folder with a config.json, a tokenizer and safetensors, or use the starter.</source>
        <translation>请选择含有 config.json、分词器和 safetensors 的文件夹，或使用入门模型。</translation>
    </message>
    <message>
        <source>The model is not complete</source>
        <translation>模型不完整</translation>
    </message>
    <message>
        <source>Not all files are in {path}. Missing: {missing}.</source>
        <translation>{path} 中的文件不全。缺少：{missing}。</translation>
    </message>
    <message>
        <source>Copy the missing files into the folder, or use the starter.</source>
        <translation>请把缺少的文件复制到该文件夹，或使用入门模型。</translation>
    </message>
    <message>
        <source>The model is damaged</source>
        <translation>模型已损坏</translation>
    </message>
    <message>
        <source>The file {file} in {path} cannot be read: {detail}.</source>
        <translation>无法读取 {path} 中的文件 {file}：{detail}</translation>
    </message>
    <message>
        <source>Copy the model again from where it came, or use the starter.</source>
        <translation>请从原处重新复制模型，或使用入门模型。</translation>
    </message>
    <message>
        <source>The model was not downloaded</source>
        <translation>模型没有下载下来</translation>
    </message>
    <message>
        <source>The file {file} in {path} is a placeholder of Git LFS; what it stands for was not downloaded.</source>
        <translation>{path} 中的文件 {file} 只是 Git LFS 的占位文件，它所代表的内容没有下载下来。</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the folder or download the file by itself, or use the starter.</source>
        <translation>请在该文件夹中运行“git lfs pull”，或单独下载该文件，或使用入门模型。</translation>
    </message>
    <message>
        <source>The chat template of this model cannot be used</source>
        <translation>这个模型的对话模板无法使用</translation>
    </message>
    <message>
        <source>The template in {path} says how the model is asked, and it fails: {detail}. Your text was not changed.</source>
        <translation>{path} 中的模板规定如何向模型提问，但它出错了：{detail}。您的文字没有改动。</translation>
    </message>
    <message>
        <source>Continue works with this model all the same; for other actions choose another model in Settings, Model.</source>
        <translation>用这个模型仍可续写；其他操作请在“设置”的“模型”中选择另一个模型。</translation>
    </message>
    <message>
        <source>The numbers of this model are too large for its precision</source>
        <translation>这个模型的数值超出了所选精度的范围</translation>
    </message>
    <message>
        <source>Computing with {path} in {precision} came to numbers that this precision cannot hold. The model itself is whole.</source>
        <translation>以 {precision} 精度计算 {path} 时，得到了这种精度容纳不下的数值。模型本身没有损坏。</translation>
    </message>
    <message>
        <source>Choose another precision in Settings, Model, such as bfloat16 or float32.</source>
        <translation>请在“设置”的“模型”中选择其他精度，例如 bfloat16 或 float32。</translation>
    </message>
    <message>
        <source>Longhand cannot run weights of this kind</source>
        <translation>Longhand 无法运行这种权重</translation>
    </message>
    <message>
        <source>The weights of the model in {path} are quantised ({method}).</source>
        <translation>{path} 中模型的权重经过量化（{method}）。</translation>
    </message>
    <message>
        <source>Take the same model unquantised, as safetensors, or use the starter.</source>
        <translation>请改用同一模型未经量化的 safetensors 版本，或使用入门模型。</translation>
    </message>
    <message>
        <source>Longhand cannot run this kind of model</source>
        <translation>Longhand 不能运行这类模型</translation>
    </message>
    <message>
        <source>The model in {path} is of the kind “{architecture}”.</source>
        <translation>{path} 中的模型属于“{architecture}”类型。</translation>
    </message>
    <message>
        <source>Choose a text model that the transformers library knows, or use the starter.</source>
        <translation>请选择 transformers 库支持的文本模型，或使用入门模型。</translation>
    </message>
    <message>
        <source>This model was not opened</source>
        <translation>没有打开这个模型</translation>
    </message>
    <message>
        <source>The file {file} in {path} can carry program code, so it was not read.</source>
        <translation>{path} 中的文件 {file} 可能带有程序代码，因此没有读取。</translation>
    </message>
    <message>
        <source>Look for the same model with weights as safetensors, or use the starter.</source>
        <translation>请寻找同一模型的 safetensors 版本，或使用入门模型。</translation>
    </message>
    <message>
        <source>This adapter belongs to another model</source>
        <translation>此适配器属于另一个模型</translation>
    </message>
    <message>
        <source>The adapter in {path} was trained on {base}, and the model in use is {model}.</source>
        <translation>{path} 中的适配器是在 {base} 上训练的，而当前使用的模型是 {model}。</translation>
    </message>
    <message>
        <source>Choose the model that it was trained on, or do without the adapter.</source>
        <translation>请选择训练它时所用的模型，或不使用此适配器。</translation>
    </message>
    <message>
        <source>This model has terms of its own</source>
        <translation>这个模型有自己的条款</translation>
    </message>
    <message>
        <source>The makers of {name} ask that their terms are read and accepted before it is used: {terms}</source>
        <translation>{name} 的制作者要求在使用前阅读并接受他们的条款：{terms}</translation>
    </message>
    <message>
        <source>Read them in the window Models, or accept them with “assistant models get --accept-terms”.</source>
        <translation>请在“模型”窗口中阅读，或用“assistant models get --accept-terms”接受。</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>无法获取模型</translation>
    </message>
    <message>
        <source>Getting it from {host} did not work. What came is kept.</source>
        <translation>从 {host} 获取失败。已获取的部分会保留。</translation>
    </message>
    <message>
        <source>Try again; it goes on where it ended.</source>
        <translation>请重试；会从中断处继续。</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>无法连接 {host}</translation>
    </message>
    <message>
        <source>There is no connection, or it breaks off again and again: {detail}. What came is kept.</source>
        <translation>没有连接，或连接一再中断：{detail}。已获取的部分会保留。</translation>
    </message>
    <message>
        <source>Look whether this computer has a network, and try again; it goes on where it ended.</source>
        <translation>请检查这台电脑是否已联网，然后重试；会从中断处继续。</translation>
    </message>
    <message>
        <source>{host} does not give this model to everyone</source>
        <translation>{host} 不向所有人提供这个模型</translation>
    </message>
    <message>
        <source>It answered {name} with {status}: the makers want an account that has accepted their terms.</source>
        <translation>对 {name} 的答复是 {status}：制作者要求使用已接受其条款的账户。</translation>
    </message>
    <message>
        <source>Open the model’s page on {host}, accept its terms with an account, set HF_TOKEN to a token of it, and try again.</source>
        <translation>请在 {host} 打开该模型的页面，用账户接受条款，把 HF_TOKEN 设为该账户的令牌，然后重试。</translation>
    </message>
    <message>
        <source>There is no such model</source>
        <translation>没有这样的模型</translation>
    </message>
    <message>
        <source>{host} knows no {name}.</source>
        <translation>{host} 上没有 {name}。</translation>
    </message>
    <message>
        <source>Look whether the name is spelled as on the page of the model.</source>
        <translation>请检查名称是否与模型页面上的写法一致。</translation>
    </message>
    <message>
        <source>What came is not the model</source>
        <translation>收到的不是这个模型</translation>
    </message>
    <message>
        <source>The file {name} from {host} has another sum than it should have, twice. It was deleted.</source>
        <translation>来自 {host} 的文件 {name} 两次校验和都不对，已被删除。</translation>
    </message>
    <message>
        <source>Try again later, or get the model from another place and import it.</source>
        <translation>请稍后重试，或从别处获取该模型后导入。</translation>
    </message>
    <message>
        <source>The model needs {needed} more in {path}, where {free} are free. What came is kept.</source>
        <translation>模型在 {path} 还需要 {needed}，那里只剩 {free}。已获取的部分会保留。</translation>
    </message>
    <message>
        <source>Delete what you no longer need, and try again; it goes on where it ended.</source>
        <translation>请删除不再需要的内容后重试；会从中断处继续。</translation>
    </message>
    <message>
        <source>The model could not be written</source>
        <translation>无法写入模型</translation>
    </message>
    <message>
        <source>The disk refused {path}: {detail}.</source>
        <translation>磁盘拒绝写入 {path}：{detail}。</translation>
    </message>
    <message>
        <source>Look whether the folder is there and may be written to, and try again.</source>
        <translation>请检查该文件夹是否存在且可写，然后重试。</translation>
    </message>
    <message>
        <source>This model is being fetched already</source>
        <translation>这个模型正在获取中</translation>
    </message>
    <message>
        <source>Another window or terminal is writing {path}.</source>
        <translation>另一个窗口或终端正在写入 {path}。</translation>
    </message>
    <message>
        <source>Wait until it is there.</source>
        <translation>请等待它完成。</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>无法使用该设备</translation>
    </message>
    <message>
        <source>Computing on {device} failed. Your text and what was already written are kept.</source>
        <translation>使用{device}运算失败。你的文字和已写出的内容都已保留。</translation>
    </message>
    <message>
        <source>Choose Automatic or Processor as the device in Settings, Model.</source>
        <translation>请在“设置”的“模型”页中把设备改为“自动”或“处理器”。</translation>
    </message>
    <message>
        <source>The chosen device is not in this computer</source>
        <translation>这台电脑没有所选的设备</translation>
    </message>
    <message>
        <source>The settings ask for {device}, which was not found. Your text was not changed.</source>
        <translation>设置要求使用{device}，但没有找到。你的文字没有改动。</translation>
    </message>
    <message>
        <source>The device failed in the middle of the work</source>
        <translation>设备在工作中途出错</translation>
    </message>
    <message>
        <source>{device} stopped answering. Your text and what was already written are kept.</source>
        <translation>{device}停止响应。你的文字和已写出的内容都已保留。</translation>
    </message>
    <message>
        <source>Try again; if it fails once more, choose Processor as the device in Settings, Model.</source>
        <translation>请重试；如果再次失败，请在“设置”的“模型”页中把设备改为“处理器”。</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The memory of {device} is too small for this. {amounts} Your text is kept.</source>
        <translation>{device}的内存不够。{amounts}你的文字已保留。</translation>
    </message>
    <message>
        <source>Close other programs, select a shorter text, or choose a smaller model.</source>
        <translation>请关闭其他程序，选择较短的文字，或换用较小的模型。</translation>
    </message>
    <message>
        <source>This cannot be done as it was asked</source>
        <translation>无法按这个请求执行</translation>
    </message>
    <message>
        <source>The request does not fit the text or the model. Your text was not changed.</source>
        <translation>请求与文字或模型不相符。你的文字没有改动。</translation>
    </message>
    <message>
        <source>Change the selection or choose another action.</source>
        <translation>请更改所选文字，或选择其他操作。</translation>
    </message>
    <message>
        <source>There is nothing to read yet</source>
        <translation>还没有可读的内容</translation>
    </message>
    <message>
        <source>This action needs some text to work on.</source>
        <translation>这项操作需要一些文字。</translation>
    </message>
    <message>
        <source>Write a sentence or select some text, then try again.</source>
        <translation>请写一句话或选择一些文字，然后重试。</translation>
    </message>
    <message>
        <source>The text is too long for this model</source>
        <translation>文字太长，此模型读不下</translation>
    </message>
    <message>
        <source>The text has {tokens} tokens, and the model reads {limit} at once. Nothing was cut or changed.</source>
        <translation>这段文字有 {tokens} 个词元，而模型一次只能读 {limit} 个。没有删减或改动任何内容。</translation>
    </message>
    <message>
        <source>Select a shorter part, or choose a model with a longer context.</source>
        <translation>请选择较短的一段，或换用上下文更长的模型。</translation>
    </message>
    <message>
        <source>This model was not made for that</source>
        <translation>此模型不支持这项操作</translation>
    </message>
    <message>
        <source>{model} does not know the task “{task}”. {wanted} Your text was not changed.</source>
        <translation>{model} 不会“{task}”。{wanted}你的文字没有改动。</translation>
    </message>
    <message>
        <source>Choose another action, or another model in Settings, Model.</source>
        <translation>请选择其他操作，或在“设置”的“模型”页中换一个模型。</translation>
    </message>
    <message>
        <source>The model cannot do this in this language</source>
        <translation>此模型不能用这种语言做这件事</translation>
    </message>
    <message>
        <source>It has not learned it for {language}, only for: {known}. Your text was not changed.</source>
        <translation>它没有学过用{language}做这件事，只会用：{known}。你的文字没有改动。</translation>
    </message>
    <message>
        <source>Choose one of these languages, or another model in Settings, Model.</source>
        <translation>请选择其中一种语言，或在“设置”的“模型”页中换一个模型。</translation>
    </message>
    <message>
        <source>The text is in this language already</source>
        <translation>文字已经是这种语言</translation>
    </message>
    <message>
        <source>It reads as {language}, so there is nothing to translate. Your text was not changed.</source>
        <translation>这段文字看起来是{language}，没有需要翻译的内容。你的文字没有改动。</translation>
    </message>
    <message>
        <source>Choose another language to translate into.</source>
        <translation>请选择另一种目标语言。</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be used</source>
        <translation>无法使用此 JSON Schema</translation>
    </message>
    <message>
        <source>It asks for something that cannot be promised: {detail}. Your text was not changed.</source>
        <translation>它要求了无法保证的内容：{detail}。您的文字没有改动。</translation>
    </message>
    <message>
        <source>Make the schema simpler, or take one of those that came with Longhand.</source>
        <translation>请简化该 Schema，或使用 Longhand 自带的 Schema。</translation>
    </message>
    <message>
        <source>The model declined</source>
        <translation>模型拒绝了</translation>
    </message>
    <message>
        <source>{model} answered with a refusal in the place of a text: “{answer}” Your text was not changed.</source>
        <translation>{model} 没有给出文字，而是拒绝了：“{answer}”你的文字没有改动。</translation>
    </message>
    <message>
        <source>Ask for it in other words, or choose another model in Settings, Model.</source>
        <translation>请换一种说法，或在“设置 &gt; 模型”中选择其他模型。</translation>
    </message>
    <message>
        <source>No fitting answer came</source>
        <translation>没有得到合适的回答</translation>
    </message>
    <message>
        <source>{model} was asked twice, and {fault}. Your text was not changed.</source>
        <translation>已向{model}询问两次，但{fault}。您的文字没有改动。</translation>
    </message>
    <message>
        <source>Try again with a shorter passage, or choose a larger model in Settings, Model.</source>
        <translation>请用较短的段落再试，或在“设置，模型”中选择更大的模型。</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>无法使用该文件</translation>
    </message>
    <message>
        <source>Something is wrong with {path}. The file was not changed.</source>
        <translation>{path} 有问题。文件没有改动。</translation>
    </message>
    <message>
        <source>Choose another file, or save your text under another name.</source>
        <translation>请选择其他文件，或以其他名称保存文字。</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>{path} was moved, renamed or deleted.</source>
        <translation>{path} 已被移动、改名或删除。</translation>
    </message>
    <message>
        <source>Look for it under another name; a text that is open here can be saved again.</source>
        <translation>请看看它是否改了名；在这里打开的文字可以重新保存。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Reading {path} was refused: {detail}.</source>
        <translation>读取 {path} 被拒绝：{detail}</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>请确认它是文件，并且你有读取权限。</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>{path} has {size}; Longhand opens up to {limit}. The file was not changed.</source>
        <translation>{path} 有 {size}；Longhand 最多打开 {limit}。文件没有改动。</translation>
    </message>
    <message>
        <source>Divide it into smaller files with another program.</source>
        <translation>请用其他程序把它分成较小的文件。</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>这不是文本文件</translation>
    </message>
    <message>
        <source>{path} holds data that no text has. The file was not changed.</source>
        <translation>{path} 含有文本中不会有的数据。文件没有改动。</translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown in the program it came from.</source>
        <translation>请在原来的程序中把它存为纯文本或 Markdown。</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>{path} is cut short, or is something else than its name says ({detail}). The file was not changed.</source>
        <translation>{path} 不完整，或者内容与文件名不符（{detail}）。文件未被更改。</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew.</source>
        <translation>请在原来的程序中打开它并重新保存。</translation>
    </message>
    <message>
        <source>The file asks for a password</source>
        <translation>文件需要密码</translation>
    </message>
    <message>
        <source>{path} is encrypted, and Longhand cannot open it. The file was not changed.</source>
        <translation>{path} 已加密，Longhand 无法打开。文件未被更改。</translation>
    </message>
    <message>
        <source>Save a copy without a password in the program it came from.</source>
        <translation>请在原来的程序中保存一份没有密码的副本。</translation>
    </message>
    <message>
        <source>The file has no text</source>
        <translation>文件中没有文字</translation>
    </message>
    <message>
        <source>The pages of {path} are pictures, as a scanner makes them. The file was not changed.</source>
        <translation>{path} 的页面都是图片，像扫描件那样。文件未被更改。</translation>
    </message>
    <message>
        <source>Let a program for text recognition read it first.</source>
        <translation>请先用文字识别程序处理。</translation>
    </message>
    <message>
        <source>The file asks for too much</source>
        <translation>文件要求过高</translation>
    </message>
    <message>
        <source>Reading {path} took more memory or time than a document may, and was ended. The file was not changed.</source>
        <translation>读取 {path} 所用的内存或时间超过了文档的限度，因此已被终止。文件没有改动。</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it anew, in parts if it is large.</source>
        <translation>请在原来的程序中打开并重新保存；如果文件很大，请分成几部分。</translation>
    </message>
    <message>
        <source>The document asks for too much</source>
        <translation>文档要求过多</translation>
    </message>
    <message>
        <source>Writing {path} took more memory or time than there is, and was ended. Your text is as it was.</source>
        <translation>写入 {path} 所需的内存或时间超出限度，已被终止。您的文字没有变。</translation>
    </message>
    <message>
        <source>Export it in parts, or in another format.</source>
        <translation>请分部分导出，或换一种格式。</translation>
    </message>
    <message>
        <source>The format of the file is not known</source>
        <translation>无法识别文件格式</translation>
    </message>
    <message>
        <source>The name {path} ends in none of: {known}.</source>
        <translation>文件名 {path} 的后缀不在其中：{known}。</translation>
    </message>
    <message>
        <source>Choose a name with one of these endings.</source>
        <translation>请选择带有其中一种后缀的文件名。</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>{path} was not written over.</source>
        <translation>{path} 未被覆盖。</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be replaced.</source>
        <translation>请换一个名称，或允许替换它。</translation>
    </message>
    <message>
        <source>The book file cannot be read</source>
        <translation>无法读取书的文件</translation>
    </message>
    <message>
        <source>{path} was left as it is: {detail}.</source>
        <translation>{path} 保持原样：{detail}。</translation>
    </message>
    <message>
        <source>Mend it in any editor, or give it another name and make the book anew.</source>
        <translation>请用任意编辑器修正它，或给它改名后重新做这本书。</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>不能使用这个名称</translation>
    </message>
    <message>
        <source>Nothing in {path} was called “{name}”: {reason}.</source>
        <translation>{path} 中没有任何内容被命名为“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择另一个名称。</translation>
    </message>
    <message>
        <source>The file was not moved</source>
        <translation>文件没有移动</translation>
    </message>
    <message>
        <source>{path} is where it was: {detail}.</source>
        <translation>{path} 仍在原处：{detail}。</translation>
    </message>
    <message>
        <source>Check that you may write in both folders, and that they lie on the same disk.</source>
        <translation>请检查您是否可以写入这两个文件夹，以及它们是否在同一磁盘上。</translation>
    </message>
    <message>
        <source>Nothing was made</source>
        <translation>没有新建任何内容</translation>
    </message>
    <message>
        <source>{path} could not be made: {detail}.</source>
        <translation>无法新建 {path}：{detail}。</translation>
    </message>
    <message>
        <source>Check that you may write in the folder, and that its disk has room.</source>
        <translation>请检查您是否可以写入该文件夹，以及磁盘是否还有空间。</translation>
    </message>
    <message>
        <source>The file was not deleted</source>
        <translation>文件没有删除</translation>
    </message>
    <message>
        <source>{path} could not be put in the trash, and nothing is deleted for good here.</source>
        <translation>无法把 {path} 移到回收站，而这里不会彻底删除任何内容。</translation>
    </message>
    <message>
        <source>Delete it in the file manager if that is what you want.</source>
        <translation>如果确实想删除，请在文件管理器中进行。</translation>
    </message>
    <message>
        <source>The encoding of the file is not known</source>
        <translation>无法识别文件的编码</translation>
    </message>
    <message>
        <source>{path} could not be read as any of: {tried}. The file was not changed.</source>
        <translation>以下编码都读不出 {path}：{tried}。文件没有改动。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program it came from.</source>
        <translation>请在原来的程序中把它存为 UTF-8。</translation>
    </message>
    <message>
        <source>The encoding cannot hold your text</source>
        <translation>该编码存不下你的文字</translation>
    </message>
    <message>
        <source>{path} is written as {encoding}, which has no “{character}”. The file was not changed; your text is kept here.</source>
        <translation>{path} 使用 {encoding} 编码，其中没有“{character}”。文件没有改动；你的文字保留在这里。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>请存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file may not be written</source>
        <translation>文件不可写入</translation>
    </message>
    <message>
        <source>{path} is read-only. Your text is kept here and is not saved yet.</source>
        <translation>{path} 是只读的。你的文字保留在这里，尚未保存。</translation>
    </message>
    <message>
        <source>Save it under another name or in another folder.</source>
        <translation>请换一个名称或文件夹保存。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>{path} was not saved. The file on disk is as it was; your text is kept here.</source>
        <translation>{path} 没有保存。磁盘上的文件保持原样；你的文字保留在这里。</translation>
    </message>
    <message>
        <source>Make room on the disk or save on another one.</source>
        <translation>请腾出磁盘空间，或保存到其他磁盘。</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>文件没有保存</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The file on disk is as it was; your text is kept here.</source>
        <translation>写入 {path} 被拒绝：{detail}。磁盘上的文件保持原样；你的文字保留在这里。</translation>
    </message>
    <message>
        <source>Another program has changed the file</source>
        <translation>其他程序改动了这个文件</translation>
    </message>
    <message>
        <source>{path} is not as it was when you opened it. Both are kept: the file on disk and your text here.</source>
        <translation>{path} 与你打开时不同了。磁盘上的文件和这里的文字都已保留。</translation>
    </message>
    <message>
        <source>Save under another name, or decide which of the two to keep.</source>
        <translation>请以其他名称保存，或决定保留哪一个。</translation>
    </message>
    <message>
        <source>The file is open in another Longhand</source>
        <translation>文件已在另一个 Longhand 中打开</translation>
    </message>
    <message>
        <source>{path} is in use by {owner}. The file was not changed.</source>
        <translation>{path} 正由 {owner} 使用。文件没有改动。</translation>
    </message>
    <message>
        <source>Close it there first, or save a copy under another name.</source>
        <translation>请先在那里关闭它，或以其他名称保存副本。</translation>
    </message>
    <message>
        <source>Something is wrong with the settings</source>
        <translation>设置有问题</translation>
    </message>
    <message>
        <source>Not all settings could be used. Your texts are not touched by this.</source>
        <translation>有些设置无法使用。你的文字不受影响。</translation>
    </message>
    <message>
        <source>Look through Settings and set again what differs.</source>
        <translation>请查看设置，把不对的重新设定。</translation>
    </message>
    <message>
        <source>Your text is not kept safe at the moment</source>
        <translation>你的文字目前没有得到保护</translation>
    </message>
    <message>
        <source>What is not saved of {names} would be lost if Longhand ended now: {cause}.</source>
        <translation>如果 Longhand 现在结束，{names} 中未保存的内容就会丢失：{cause}。</translation>
    </message>
    <message>
        <source>Save it to another place. Longhand tries by itself to keep it safe again, and this message goes when it can.</source>
        <translation>请把它保存到别处。Longhand 会自动再次尝试保护它，成功后这条消息就会消失。</translation>
    </message>
    <message>
        <source>The settings file was damaged</source>
        <translation>设置文件已损坏</translation>
    </message>
    <message>
        <source>Longhand starts with its own settings. The damaged file was kept as {kept_as}.</source>
        <translation>Longhand 以默认设置启动。损坏的文件已保留为 {kept_as}。</translation>
    </message>
    <message>
        <source>Set again in Settings what you had changed.</source>
        <translation>请在设置中重新设定你改过的项目。</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>设置没有保存</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. Your changes are in force until you quit.</source>
        <translation>写入 {path} 被拒绝：{detail}。你的更改在退出前有效。</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then change a setting again.</source>
        <translation>请腾出磁盘空间，或确认文件夹可以写入，然后再改一次设置。</translation>
    </message>
    <message>
        <source>The word was not added to your dictionary</source>
        <translation>这个词没有添加到你的词典</translation>
    </message>
    <message>
        <source>Writing {path} was refused: {detail}. The word is known until you quit.</source>
        <translation>无法写入 {path}：{detail}。退出之前，这个词会一直有效。</translation>
    </message>
    <message>
        <source>Make room on the disk or check that the folder may be written, then add the word again.</source>
        <translation>请腾出磁盘空间，或检查文件夹是否可写，然后再次添加这个词。</translation>
    </message>
    <message>
        <source>A setting has a value that does not fit</source>
        <translation>有一项设置的值不合适</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {name}. The value before it, or the usual one, is in force.</source>
        <translation>“{value}”不能用于“{name}”。现在使用原来的值或默认值。</translation>
    </message>
    <message>
        <source>Choose another value in Settings.</source>
        <translation>请在设置中另选一个值。</translation>
    </message>
    <message>
        <source>The expression cannot be used</source>
        <translation>无法使用该表达式</translation>
    </message>
    <message>
        <source>Nothing can be found with this expression.</source>
        <translation>用这个表达式无法查找。</translation>
    </message>
    <message>
        <source>Write it in another way, or search for the words themselves.</source>
        <translation>请换一种写法，或直接查找文字本身。</translation>
    </message>
    <message>
        <source>The expression cannot be read</source>
        <translation>无法识别该表达式</translation>
    </message>
    <message>
        <source>The expression makes no sense at its character {position}.</source>
        <translation>表达式在第 {position} 个字符处有误。</translation>
    </message>
    <message>
        <source>Close every bracket, or put a backslash before a sign that stands for itself.</source>
        <translation>请把括号补全；若某个符号只代表它自己，请在前面加反斜杠。</translation>
    </message>
    <message>
        <source>The expression is too large</source>
        <translation>表达式过大</translation>
    </message>
    <message>
        <source>Its repetitions, multiplied with each other, are more than can be searched for.</source>
        <translation>其中的重复次数相乘后，超出了可以查找的范围。</translation>
    </message>
    <message>
        <source>Ask for fewer repetitions, or search for the words themselves.</source>
        <translation>请减少重复次数，或直接查找词语本身。</translation>
    </message>
    <message>
        <source>All that is put in would be longer than a text can be.</source>
        <translation>所有填入的内容会超过一篇文本的最大长度。</translation>
    </message>
    <message>
        <source>Write a shorter replacement, or search in a selection.</source>
        <translation>请写一个较短的替换内容，或在选区中查找。</translation>
    </message>
    <message>
        <source>The expression takes too long</source>
        <translation>该表达式耗时太长</translation>
    </message>
    <message>
        <source>The expression was not through with the text in time.</source>
        <translation>表达式未能在限定时间内查完文字。</translation>
    </message>
    <message>
        <source>Make it more exact, or search in a selection.</source>
        <translation>请把它写得更精确，或只在选区中查找。</translation>
    </message>
    <message>
        <source>The replacement cannot be made</source>
        <translation>无法进行替换</translation>
    </message>
    <message>
        <source>The expression has no group {group}.</source>
        <translation>表达式中没有分组 {group}。</translation>
    </message>
    <message>
        <source>Put round brackets around what the group is to hold.</source>
        <translation>请用圆括号括住该分组的内容。</translation>
    </message>
    <message>
        <source>The server cannot be used</source>
        <translation>无法使用服务器</translation>
    </message>
    <message>
        <source>Longhand could not work with {host}. Your text and what was already written are kept.</source>
        <translation>Longhand 无法与 {host} 协作。你的文字和已写出的内容都保留着。</translation>
    </message>
    <message>
        <source>Look at the server’s address in Settings, Model, or switch the server off to work on this computer.</source>
        <translation>请在“设置”的“模型”中检查服务器地址，或关闭服务器，在这台电脑上工作。</translation>
    </message>
    <message>
        <source>This is no address of a server</source>
        <translation>这不是服务器地址</translation>
    </message>
    <message>
        <source>Longhand cannot make sense of “{host}”. Nothing was sent.</source>
        <translation>Longhand 无法理解“{host}”。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Write it in Settings, Model as in https://host/v1 or http://127.0.0.1:8080.</source>
        <translation>请在“设置”的“模型”中按 https://host/v1 或 http://127.0.0.1:8080 的形式填写。</translation>
    </message>
    <message>
        <source>Longhand is offline</source>
        <translation>Longhand 处于离线状态</translation>
    </message>
    <message>
        <source>Nothing was sent to {host}, because Longhand is switched to offline.</source>
        <translation>Longhand 已切换为离线，因此没有向 {host} 发送任何内容。</translation>
    </message>
    <message>
        <source>Switch offline off in Settings, Privacy, or switch the server off to work on this computer.</source>
        <translation>请在“设置”的“隐私”中关闭离线，或关闭服务器，在这台电脑上工作。</translation>
    </message>
    <message>
        <source>The way to this server is not encrypted</source>
        <translation>到此服务器的连接未加密</translation>
    </message>
    <message>
        <source>With http anyone on the way to {host} could read your text, so nothing was sent.</source>
        <translation>使用 http 时，通往 {host} 途中的任何人都能读到你的文字，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Write the address with https, or allow http for your own network in Settings, Model.</source>
        <translation>请用 https 填写地址，或在“设置”的“模型”中为自己的网络允许 http。</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <source>There is no connection to {host}: {detail}. Your text and what was already written are kept.</source>
        <translation>无法连接到 {host}：{detail}。你的文字和已写出的内容都保留着。</translation>
    </message>
    <message>
        <source>See whether the server runs and the network works, then try again.</source>
        <translation>请检查服务器是否在运行、网络是否正常，然后重试。</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>服务器无法证明自己的身份</translation>
    </message>
    <message>
        <source>The certificate of {host} was not accepted, so nothing was sent: {detail}.</source>
        <translation>{host} 的证书未被接受，因此没有发送任何内容：{detail}。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a valid certificate, or check the address in Settings, Model.</source>
        <translation>请向服务器的管理者索取有效证书，或在“设置”的“模型”中检查地址。</translation>
    </message>
    <message>
        <source>The server does not let you in</source>
        <translation>服务器拒绝访问</translation>
    </message>
    <message>
        <source>{host} asks for a valid key (answer {status}). Your text is kept.</source>
        <translation>{host} 要求有效的密钥（应答 {status}）。你的文字保留着。</translation>
    </message>
    <message>
        <source>Enter the key of the server in Settings, Model.</source>
        <translation>请在“设置”的“模型”中输入服务器密钥。</translation>
    </message>
    <message>
        <source>There is no such server at this address</source>
        <translation>此地址没有这样的服务器</translation>
    </message>
    <message>
        <source>{host} answers, but not as a server for language models does (answer {status}). Your text is kept.</source>
        <translation>{host} 有应答，但不像语言模型的服务器（应答 {status}）。你的文字保留着。</translation>
    </message>
    <message>
        <source>Check the address in Settings, Model; most end in /v1.</source>
        <translation>请在“设置”的“模型”中检查地址；大多以 /v1 结尾。</translation>
    </message>
    <message>
        <source>The server does not have this model</source>
        <translation>服务器没有此模型</translation>
    </message>
    <message>
        <source>{host} has no model named “{model}”. Your text is kept.</source>
        <translation>{host} 没有名为“{model}”的模型。你的文字保留着。</translation>
    </message>
    <message>
        <source>Write another name in Settings, Model, or leave it empty for the server’s first model.</source>
        <translation>请在“设置”的“模型”中填写其他名称，或留空以使用服务器的第一个模型。</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>服务器太忙</translation>
    </message>
    <message>
        <source>{host} took no further work. Your text and what was already written are kept.</source>
        <translation>{host} 没有接受新的工作。你的文字和已写出的内容都保留着。</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>请在 {seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>The server had a failure</source>
        <translation>服务器出错</translation>
    </message>
    <message>
        <source>{host} reports a failure of its own (answer {status}). Your text and what was already written are kept.</source>
        <translation>{host} 报告自身出错（应答 {status}）。你的文字和已写出的内容都保留着。</translation>
    </message>
    <message>
        <source>Try again; if it goes on, tell whoever runs the server, or work on this computer.</source>
        <translation>请重试；如果仍然出错，请告知服务器的管理者，或在这台电脑上工作。</translation>
    </message>
    <message>
        <source>The server sends you elsewhere</source>
        <translation>服务器要求转到别处</translation>
    </message>
    <message>
        <source>{host} passes requests on to {target}. Your text was not sent there.</source>
        <translation>{host} 把请求转到 {target}。你的文字没有发送到那里。</translation>
    </message>
    <message>
        <source>If you trust that place, write its address in Settings, Model.</source>
        <translation>如果你信任那里，请在“设置”的“模型”中填写它的地址。</translation>
    </message>
    <message>
        <source>The server does not go on</source>
        <translation>服务器没有继续</translation>
    </message>
    <message>
        <source>Nothing came from {host} for {seconds} seconds. Your text and what was already written are kept.</source>
        <translation>{host} 已有 {seconds} 秒没有任何应答。你的文字和已写出的内容都保留着。</translation>
    </message>
    <message>
        <source>Try again, or switch the server off to work on this computer.</source>
        <translation>请重试，或关闭服务器，在这台电脑上工作。</translation>
    </message>
    <message>
        <source>Other programs cannot be served</source>
        <translation>无法为其他程序服务</translation>
    </message>
    <message>
        <source>The place {host}, where other programs look for the model, cannot be had: {detail}.</source>
        <translation>其他程序寻找模型的位置 {host} 无法使用：{detail}。</translation>
    </message>
    <message>
        <source>End the program that uses it, or choose another place with “assistant serve --port”.</source>
        <translation>请结束占用它的程序，或用“assistant serve --port”选择其他位置。</translation>
    </message>
    <message>
        <source>The server’s answer makes no sense</source>
        <translation>服务器的应答无法理解</translation>
    </message>
    <message>
        <source>What {host} sent cannot be used: {detail}. Your text and what was already written are kept.</source>
        <translation>{host} 发来的内容无法使用：{detail}。你的文字和已写出的内容都保留着。</translation>
    </message>
    <message>
        <source>Try again; if it goes on, check the address in Settings, Model.</source>
        <translation>请重试；如果仍然出错，请在“设置”的“模型”中检查地址。</translation>
    </message>
    <message>
        <source>An action of yours cannot be used</source>
        <translation>你的一个操作无法使用</translation>
    </message>
    <message>
        <source>{path} was left out: {reason}. All other actions work.</source>
        <translation>{path} 已跳过：{reason}。其他操作都可以使用。</translation>
    </message>
    <message>
        <source>Correct the file; a look at the actions that came with Longhand helps.</source>
        <translation>请改正该文件；可以参考 Longhand 自带的操作。</translation>
    </message>
    <message>
        <source>A file of Longhand&apos;s own cannot be read</source>
        <translation>Longhand 自己的一个文件无法读取</translation>
    </message>
    <message>
        <source>{path} was passed over and kept as {kept_as}. Your documents are not touched by this.</source>
        <translation>已跳过 {path}，并保留为 {kept_as}。您的文档不受影响。</translation>
    </message>
    <message>
        <source>Look into that file if you miss something that Longhand remembered.</source>
        <translation>如果缺少 Longhand 曾记住的内容，请查看该文件。</translation>
    </message>
    <message>
        <source>The record of an unsaved text cannot be read</source>
        <translation>一篇未保存文本的记录无法读取</translation>
    </message>
    <message>
        <source>{path} holds nothing that Longhand can read, and was kept as {kept_as}. All other texts are offered as always.</source>
        <translation>{path} 中没有 Longhand 能读取的内容，已保留为 {kept_as}。其他文本照常提供恢复。</translation>
    </message>
    <message>
        <source>Look for the text under File, Discarded texts, or in a copy of your own.</source>
        <translation>请在“文件”菜单的“已舍弃的文字”中，或在您自己的副本中查找。</translation>
    </message>
    <message>
        <source>The record of an unsaved text is damaged</source>
        <translation>一篇未保存文本的记录已损坏</translation>
    </message>
    <message>
        <source>All of the text that can be read is here. Words near the damage may be missing or wrong. The record is kept as {kept_as}.</source>
        <translation>能读取的文本都在这里。损坏处附近可能缺字或有错字。记录保留为 {kept_as}。</translation>
    </message>
    <message>
        <source>Read the text through before you save it over an earlier one.</source>
        <translation>在覆盖较早的文件之前，请先通读一遍。</translation>
    </message>
    <message>
        <source>Longhand cannot keep everything</source>
        <translation>Longhand 无法保存全部内容</translation>
    </message>
    <message>
        <source>Writing is refused in {folders}: {detail}. Not kept: {kinds}. Nothing is written anywhere else.</source>
        <translation>无法写入 {folders}：{detail}。不会保存：{kinds}。也不会写到其他任何地方。</translation>
    </message>
    <message>
        <source>Save your texts often, give yourself the right to write there, and start Longhand again.</source>
        <translation>请经常保存文本，为自己添加该处的写入权限，然后重新启动 Longhand。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>出现了意外的问题</translation>
    </message>
    <message>
        <source>The engine stopped working on this. Your text and what was already written are kept.</source>
        <translation>引擎中止了这项工作。你的文字和已写出的内容都已保留。</translation>
    </message>
    <message>
        <source>Try again. If it happens once more, copy the details into a report.</source>
        <translation>请重试。如果再次发生，请把详细信息复制到报告中。</translation>
    </message>
    <message>
        <source>The style could not be learned</source>
        <translation>文风未能学会</translation>
    </message>
    <message>
        <source>Your texts were not changed.</source>
        <translation>你的文字没有被改动。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>This name is taken</source>
        <translation>这个名称已被使用</translation>
    </message>
    <message>
        <source>There is a style or an adapter called “{style}” already.</source>
        <translation>已有一种文风或一个适配器叫“{style}”。</translation>
    </message>
    <message>
        <source>Give the style another name, or delete the old one first.</source>
        <translation>请换一个名称，或先删除旧的。</translation>
    </message>
    <message>
        <source>These texts do not do</source>
        <translation>这些文字不够用</translation>
    </message>
    <message>
        <source>Of your own words {words} can be learned from; at least {fewest} are needed, in a language that the model knows.</source>
        <translation>可供学习的你自己的文字有 {words} 字（词）；至少需要 {fewest}，并且是模型懂的语言。</translation>
    </message>
    <message>
        <source>Add texts that you wrote, or choose a model that knows their language.</source>
        <translation>请加入更多你写的文字，或选择一个懂这种语言的模型。</translation>
    </message>
    <message>
        <source>This style is being learned already</source>
        <translation>这种文风已在学习中</translation>
    </message>
    <message>
        <source>Another window or terminal learns “{style}”.</source>
        <translation>另一个窗口或终端正在学习“{style}”。</translation>
    </message>
    <message>
        <source>Wait until it is done, or pause it there.</source>
        <translation>请等它完成，或在那里暂停。</translation>
    </message>
    <message>
        <source>The learning broke off</source>
        <translation>学习中断了</translation>
    </message>
    <message>
        <source>What was learned by the last minute is kept. The reason: {detail}.</source>
        <translation>到上一分钟为止学到的内容已保留。原因：{detail}。</translation>
    </message>
    <message>
        <source>Go on with it; if it breaks off again, learn from other texts or on another model.</source>
        <translation>请继续学习；如果再次中断，请换别的文字或别的模型。</translation>
    </message>
    <message>
        <source>load the model</source>
        <translation>载入模型</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>summarise</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>find a headline</source>
        <translation>拟标题</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>proofread</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>rewrite</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>follow an instruction</source>
        <translation>按指令修改</translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation>选择标签</translation>
    </message>
    <message>
        <source>read a text into data</source>
        <translation>把文字读成数据</translation>
    </message>
    <message>
        <source>find key sentences</source>
        <translation>找出关键句</translation>
    </message>
    <message>
        <source>look at the likelihood of words</source>
        <translation>查看词语的可能性</translation>
    </message>
    <message>
        <source>answer a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入门模型</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder is full</source>
        <translation>Longhand 文件夹所在的磁盘已满</translation>
    </message>
    <message>
        <source>you have used up the space that you may use on that disk</source>
        <translation>你在该磁盘上的可用空间已用完</translation>
    </message>
    <message>
        <source>Longhand’s folder cannot be written</source>
        <translation>无法写入 Longhand 的文件夹</translation>
    </message>
    <message>
        <source>Longhand’s folder is gone</source>
        <translation>Longhand 的文件夹不见了</translation>
    </message>
    <message>
        <source>the disk with Longhand’s folder reports an error</source>
        <translation>Longhand 文件夹所在的磁盘报告了错误</translation>
    </message>
    <message>
        <source>it spoke to you in the place of the text</source>
        <translation>它在跟您说话而没有写出文字</translation>
    </message>
    <message>
        <source>its thoughts came in the place of the text</source>
        <translation>出现的是它的思考而不是文字</translation>
    </message>
    <message>
        <source>it took words of the example for yours</source>
        <translation>它把示例中的词当成了您的</translation>
    </message>
    <message>
        <source>it only copied how the text begins</source>
        <translation>它只抄了文章的开头</translation>
    </message>
    <message>
        <source>it said the same over and over</source>
        <translation>它一再重复同样的话</translation>
    </message>
    <message>
        <source>nothing came</source>
        <translation>什么也没有写出</translation>
    </message>
    <message>
        <source>settings and what was open last</source>
        <translation>设置和上次打开的内容</translation>
    </message>
    <message>
        <source>unsaved texts, earlier versions and your own actions</source>
        <translation>未保存的文本、早期版本和您自己的操作</translation>
    </message>
    <message>
        <source>prepared models</source>
        <translation>准备好的模型</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>A translation model such as Marian or NLLB can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>Marian、NLLB 这样的翻译模型可以，10 亿参数以上的对话模型也可以。</translation>
    </message>
    <message>
        <source>A summariser such as BART or T5 can, and so can a chat model of 1 billion parameters or more.</source>
        <translation>BART、T5 这样的摘要模型可以，10 亿参数以上的对话模型也可以。</translation>
    </message>
    <message>
        <source>A GPT or a chat model can.</source>
        <translation>GPT 或对话模型可以。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>with a full stop at its beginning the file would be hidden</source>
        <translation>以句点开头的文件会被隐藏</translation>
    </message>
    <message>
        <source>some systems do not allow &lt; &gt; : &quot; / \ | ? * in a name</source>
        <translation>有些系统不允许名称中有 &lt; &gt; : &quot; / \ | ? *</translation>
    </message>
    <message>
        <source>it has a character that cannot be seen</source>
        <translation>其中有看不见的字符</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <translation>Windows 把这个名称留给设备</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>它太长</translation>
    </message>
    <message>
        <source>A chat model of 1 billion parameters or more can.</source>
        <translation>10 亿参数以上的对话模型可以。</translation>
    </message>
</context>
<context>
    <name>serving</name>
    <message>
        <source>Serve other programs</source>
        <translation>为其他程序服务</translation>
    </message>
    <message>
        <source>Other programs reach the model at {address}. Copy their token now; it is not shown again.</source>
        <translation>其他程序可在 {address} 使用模型。请现在复制令牌，它不会再次显示。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Writing</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of menus and messages.</source>
        <translation>菜单和提示所用的语言。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
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
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark paper; the text you write is the same in both.</source>
        <translation>浅色或深色的纸面；你写的文字在两者中完全一样。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>The typeface of the text you write; empty takes the best serif of this computer.</source>
        <translation>正文所用的字体；留空则使用本机最合适的衬线字体。</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>The size of your text in points.</source>
        <translation>正文的字号，以磅为单位。</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>行宽</translation>
    </message>
    <message>
        <source>How many letters wide the column of text grows at most.</source>
        <translation>正文栏最多有多少个字母宽。</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>译成</translation>
    </message>
    <message>
        <source>The language that Translate starts with.</source>
        <translation>“翻译”默认的目标语言。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>写作建议</translation>
    </message>
    <message>
        <source>Dimmed text after the caret that Tab takes: as soon as you pause, or when you ask for it with F4.</source>
        <translation>光标后的淡色文字，按 Tab 接受：在您停顿时出现，或按 F4 请求时出现。</translation>
    </message>
    <message>
        <source>When I pause</source>
        <translation>停顿时</translation>
    </message>
    <message>
        <source>When I ask</source>
        <translation>请求时</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Pause before a suggestion</source>
        <translation>建议前的停顿</translation>
    </message>
    <message>
        <source>How many milliseconds without a key a suggestion waits for.</source>
        <translation>不按键多少毫秒后才给出建议。</translation>
    </message>
    <message>
        <source>Changes are shown</source>
        <translation>修改的显示方式</translation>
    </message>
    <message>
        <source>How Proofread and Rewrite show what they would change, until you accept or reject it.</source>
        <translation>在您接受或拒绝之前，校对和改写如何显示所作的修改。</translation>
    </message>
    <message>
        <source>Within the text</source>
        <translation>在文中</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Mark unknown words</source>
        <translation>标出生词</translation>
    </message>
    <message>
        <source>A wavy line under words that the dictionary does not know; F7 goes from one to the next.</source>
        <translation>词典里没有的词下面画波浪线；按 F7 逐个查看。</translation>
    </message>
    <message>
        <source>Mark English grammar</source>
        <translation>标出英语语法错误</translation>
    </message>
    <message>
        <source>A dotted line under what breaks a rule of English grammar; F7 goes there too.</source>
        <translation>不合英语语法的地方下面画点线；按 F7 也会跳到那里。</translation>
    </message>
    <message>
        <source>English is checked as</source>
        <translation>英语按哪种拼写检查</translation>
    </message>
    <message>
        <source>Whose spelling of English counts: colour or color.</source>
        <translation>以哪种英语的拼写为准。</translation>
    </message>
    <message>
        <source>American</source>
        <translation>美式</translation>
    </message>
    <message>
        <source>British</source>
        <translation>英式</translation>
    </message>
    <message>
        <source>Australian</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Canadian</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Indian</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Check facts of answers</source>
        <translation>核对回答中的事实</translation>
    </message>
    <message>
        <source>Numbers, names and quotations of a summary or a translation that are not in its text are named under it.</source>
        <translation>摘要或译文中原文没有的数字、名称和引文会在下方列出。</translation>
    </message>
    <message>
        <source>Lists go on</source>
        <translation>列表自动延续</translation>
    </message>
    <message>
        <source>Enter begins the next item of a list or a quote, and Tab and Shift+Tab indent it.</source>
        <translation>按 Enter 接着写列表或引文的下一项，按 Tab 和 Shift+Tab 增减缩进。</translation>
    </message>
    <message>
        <source>Your name in comments</source>
        <translation>批注中的姓名</translation>
    </message>
    <message>
        <source>Stands in the comments that you add; without it they have none.</source>
        <translation>写在你添加的批注中；留空则批注不带姓名。</translation>
    </message>
    <message>
        <source>Marks of Markdown</source>
        <translation>标记符号</translation>
    </message>
    <message>
        <source>Headings, emphasis, lists and links look as they are meant; this is about the signs that make them so.</source>
        <translation>标题、强调、列表和链接按其含义显示；这里决定那些标记符号如何显示。</translation>
    </message>
    <message>
        <source>Dimmed</source>
        <translation>淡化显示</translation>
    </message>
    <message>
        <source>Hidden, but for the paragraph you are in</source>
        <translation>隐藏，光标所在段落除外</translation>
    </message>
    <message>
        <source>Plain source: nothing looks as it is meant</source>
        <translation>纯源文本：一切按原样显示</translation>
    </message>
    <message>
        <source>Bar at a selection</source>
        <translation>选中文字时的小工具条</translation>
    </message>
    <message>
        <source>A small bar with formats and actions appears beside the text that you select.</source>
        <translation>选中文字后，旁边会出现一个带有格式和操作的小工具条。</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>打字机式滚动</translation>
    </message>
    <message>
        <source>The line you write on stays at the middle of the page.</source>
        <translation>正在写的一行始终停在页面中间。</translation>
    </message>
    <message>
        <source>Writing goal</source>
        <translation>写作目标</translation>
    </message>
    <message>
        <source>How many words you want to write; the status bar shows quietly how far you are.</source>
        <translation>想写多少字；状态栏会安静地显示进度。</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>The goal is for</source>
        <translation>目标范围</translation>
    </message>
    <message>
        <source>The words you add in a day, or all the words of the document.</source>
        <translation>一天内新写的字数，或整篇文档的字数。</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>整篇文档</translation>
    </message>
    <message>
        <source>Open the last documents at start</source>
        <translation>启动时打开上次的文档</translation>
    </message>
    <message>
        <source>Brings back the tabs of last time, with what was not saved; when it is off, Longhand asks about that at its end.</source>
        <translation>恢复上次的标签页和未保存的文字；关闭此项时，Longhand 会在退出前询问未保存的文字。</translation>
    </message>
    <message>
        <source>Encoding of new files</source>
        <translation>新文件的编码</translation>
    </message>
    <message>
        <source>How a new document is written to disk; files you open keep their own.</source>
        <translation>新文档存盘时的编码；打开的文件保持原有编码。</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with signature</source>
        <translation>带签名的 UTF-8</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>A GGUF file, or a folder with config.json, a tokenizer and safetensors; empty takes the best that is here for each task.</source>
        <translation>一个 GGUF 文件，或含有 config.json、分词器和 safetensors 的文件夹；留空则为每项任务选用现有模型中最好的。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the model computes; automatic takes a graphics card when there is one.</source>
        <translation>模型在哪里运算；选“自动”时，有显卡就用显卡。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics card</source>
        <translation>NVIDIA 或 AMD 显卡</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>Work on a server</source>
        <translation>在服务器上工作</translation>
    </message>
    <message>
        <source>Lets the server below do the work in the place of this computer; the panel then names where your text goes.</source>
        <translation>让下面的服务器代替这台电脑工作；面板会写明你的文字去向。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The address of another program or computer that runs a model.</source>
        <translation>运行模型的其他程序或电脑的地址。</translation>
    </message>
    <message>
        <source>Length of a continuation</source>
        <translation>续写长度</translation>
    </message>
    <message>
        <source>How many tokens Continue writes at most; a token is about three quarters of a word.</source>
        <translation>“续写”一次最多写多少个词元；一个词元大约是四分之三个英文单词。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>0 always takes the likeliest word; higher values surprise more.</source>
        <translation>为 0 时总是取最可能的词；数值越高，越出人意料。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How exactly numbers are held; automatic takes the fastest that keeps the quality.</source>
        <translation>数值保存得多精确；选“自动”时取不损质量的最快方式。</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>16-bit (bfloat16)</source>
        <translation>16 位（bfloat16）</translation>
    </message>
    <message>
        <source>16-bit (float16)</source>
        <translation>16 位（float16）</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>How many processor threads compute.</source>
        <translation>用多少个处理器线程运算。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens are considered.</source>
        <translation>只考虑可能性最高的 k 个词元。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach this probability are considered; 1 switches it off.</source>
        <translation>只考虑概率合计达到此值的最可能词元；设为 1 即关闭。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Tokens less likely than this share of the likeliest one are left out; 0 switches it off.</source>
        <translation>可能性低于最可能词元这一比例的词元不予考虑；设为 0 即关闭。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Above 1, words that were just used become less likely; 1 switches it off.</source>
        <translation>大于 1 时，刚用过的词更不容易再次出现；设为 1 即关闭。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed and settings give the same text again; -1 takes a new one each time.</source>
        <translation>种子和设置相同，得到的文字也相同；-1 表示每次换新。</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>服务器的模型</translation>
    </message>
    <message>
        <source>The name of one of the server’s models; empty takes its first.</source>
        <translation>服务器上某个模型的名称；留空则用第一个。</translation>
    </message>
    <message>
        <source>Allow http to the server</source>
        <translation>允许不加密地连接服务器</translation>
    </message>
    <message>
        <source>Lets your text go unencrypted to a server in your own network, where others on the way may read it.</source>
        <translation>让你的文字不加密地发送到自己网络中的服务器，途中的其他人可能读到。</translation>
    </message>
    <message>
        <source>Context of the server</source>
        <translation>服务器的上下文</translation>
    </message>
    <message>
        <source>How many tokens the server reads at once, for servers that do not say.</source>
        <translation>服务器一次读取多少个词元，用于不说明此数的服务器。</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>询问服务器</translation>
    </message>
    <message>
        <source>Key sentences for summaries</source>
        <translation>以关键句代替摘要</translation>
    </message>
    <message>
        <source>Where the model is weak at summaries, Summarise picks the sentences that say most, word for word.</source>
        <translation>模型不擅长摘要时，“摘要”会原样挑出最有内容的句子。</translation>
    </message>
    <message>
        <source>Continue in my style</source>
        <translation>用我的文风续写</translation>
    </message>
    <message>
        <source>Continue and suggestions use the style that was learned from your texts: Write, My style.</source>
        <translation>续写和建议使用从你的文字里学到的文风：菜单“写作 – 我的文风”。</translation>
    </message>
    <message>
        <source>Memory for read text</source>
        <translation>已读文字的内存</translation>
    </message>
    <message>
        <source>Megabytes that keep what the model has read, so that it need not read it again.</source>
        <translation>用多少兆字节保存模型读过的内容，免得重读。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Longhand makes no connection to another computer, unless you say yes to that one.</source>
        <translation>Longhand 不连接其他电脑，除非你同意那一次连接。</translation>
    </message>
    <message>
        <source>Serve other programs</source>
        <translation>为其他程序服务</translation>
    </message>
    <message>
        <source>Offers the model to other programs of this computer, by a token that is shown once.</source>
        <translation>把模型提供给这台电脑上的其他程序，凭只显示一次的令牌使用。</translation>
    </message>
    <message>
        <source>Remember recent files</source>
        <translation>记住最近的文件</translation>
    </message>
    <message>
        <source>Keeps the list in File, Open recent; switching it off empties the list.</source>
        <translation>保留“文件”菜单中“打开最近的文件”列表；关闭时清空该列表。</translation>
    </message>
    <message>
        <source>Keep unsaved text safe</source>
        <translation>保护未保存的文字</translation>
    </message>
    <message>
        <source>Writes unsaved text to a journal on this computer, so that it can be offered back after a crash, and keeps discarded texts for 30 days.</source>
        <translation>把未存盘的文字写入本机的日志，以便崩溃后找回；舍弃的文字保留 30 天。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What the document is written as.</source>
        <translation>文档写成什么文件。</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word（.docx）</translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation>OpenDocument（.odt）</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Book (EPUB)</source>
        <translation>电子书（EPUB）</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>网页（.html）</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Stands in the properties of the file; several are parted by semicolons.</source>
        <translation>写入文件属性；多位作者用分号隔开。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>The size of a page.</source>
        <translation>页面的大小。</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>美国信纸</translation>
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
        <translation>美国法律用纸</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边距</translation>
    </message>
    <message>
        <source>Millimetres of white on every side of the page.</source>
        <translation>页面每一边留白的毫米数。</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>The typeface of the page; empty leaves it to the format.</source>
        <translation>页面所用的字体；留空则由格式决定。</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>In points.</source>
        <translation>以磅为单位。</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The headings with their pages, before the text.</source>
        <translation>正文之前列出各标题及其页码。</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>At the foot of every page.</source>
        <translation>在每页底部。</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Where the notes stand.</source>
        <translation>注释放在哪里。</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>在页面底部</translation>
    </message>
    <message>
        <source>Behind the text</source>
        <translation>在正文之后</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>{count} words of your own to learn from.</source>
        <translation>有 {count} 字（词）你自己的文字可供学习。</translation>
    </message>
    <message>
        <source>There are no words of your own to learn from yet.</source>
        <translation>还没有可供学习的你自己的文字。</translation>
    </message>
    <message>
        <source>That is too little: {fewest} words are needed, as a tenth is held back to see whether it helped, and from less nothing but single phrases is learned. {missing} more will do; {enough} are better.</source>
        <translation>太少了：至少需要 {fewest}，因为十分之一要留出来检验有没有帮助，而太少只能学到个别短语。再有 {missing} 就够；{enough} 更好。</translation>
    </message>
    <message>
        <source>They are in a language that {model} does not know. Choose a model that knows it, in Settings, Model.</source>
        <translation>{model} 不懂这种语言。请在“设置 – 模型”中选择懂它的模型。</translation>
    </message>
    <message>
        <source>{count} words are in another language than the rest and are left out.</source>
        <translation>有 {count} 字（词）与其余文字的语言不同，已略去。</translation>
    </message>
    <message>
        <source>{count} words stand in these texts twice and are read once.</source>
        <translation>有 {count} 字（词）在这些文字里出现两次，只读一次。</translation>
    </message>
    <message>
        <source>{count} words are quotations of others and are left out.</source>
        <translation>有 {count} 字（词）是引用他人的，已略去。</translation>
    </message>
    <message>
        <source>{count} words are code or tables and are left out.</source>
        <translation>有 {count} 字（词）是代码或表格，已略去。</translation>
    </message>
    <message>
        <source>More than half of it stands in quotation marks. What others have said is learned along with what you wrote.</source>
        <translation>一半以上在引号里。别人说的话会和你写的一起被学去。</translation>
    </message>
    <message>
        <source>It will do. From {enough} words on, more of your style is learned.</source>
        <translation>可以学了。达到 {enough} 以后，能学到更多你的文风。</translation>
    </message>
    <message>
        <source>The model is unpacked, which takes a minute or two, once.</source>
        <translation>正在解包模型，只需一次，要一两分钟。</translation>
    </message>
    <message>
        <source>The model is opened.</source>
        <translation>正在打开模型。</translation>
    </message>
    <message>
        <source>What was learned is tried on pages that were held back.</source>
        <translation>正在用留出的几页检验学到的内容。</translation>
    </message>
    <message>
        <source>Paused, as the memory of this computer ran short. What was learned is kept; close other programs and go on.</source>
        <translation>内存不足，已暂停。学到的内容已保留；请关闭其他程序后继续。</translation>
    </message>
    <message>
        <source>Paused. What was learned is kept, also when Longhand is closed.</source>
        <translation>已暂停。学到的内容会保留，关闭 Longhand 也不会丢失。</translation>
    </message>
    <message>
        <source>About a minute is left at most.</source>
        <translation>最多还需约一分钟。</translation>
    </message>
    <message>
        <source>About {minutes} minutes are left at most.</source>
        <translation>最多还需约 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {before} next words so far.</source>
        <translation>在不用来学习的几页上，它目前在 {before} 个可能的下一词之间犹豫。</translation>
    </message>
    <message>
        <source>On pages that it does not learn from, it wavers between {now} next words, where there were {before} at the start.</source>
        <translation>在不用来学习的几页上，它在 {now} 个可能的下一词之间犹豫，开始时是 {before} 个。</translation>
    </message>
    <message>
        <source>The computer runs on its battery, so one core works.</source>
        <translation>电脑正在使用电池，因此只用一个核心。</translation>
    </message>
    <message>
        <source>The computer is in use, so one core works.</source>
        <translation>电脑正在使用中，因此只用一个核心。</translation>
    </message>
    <message>
        <source>It did not help: on pages held back the model guesses no better than before. It is not switched on. More texts of one kind may help.</source>
        <translation>没有帮助：在留出的几页上，模型猜得并不比以前好。因此没有启用。同一类文字多一些可能有用。</translation>
    </message>
    <message>
        <source>It hardly helped: on pages held back the model guesses only {percent} % better, not on all of them. It is not switched on. More texts of one kind may help.</source>
        <translation>帮助不大：在留出的几页上，模型只猜得好了 {percent} %，而且不是每一页都好。因此没有启用。同一类文字多一些可能有用。</translation>
    </message>
    <message>
        <source>It helped: on pages held back the model needs {percent} % fewer bits for your words ({before} a byte before, {after} now).</source>
        <translation>有帮助：在留出的几页上，模型为你的文字少用了 {percent} % 的比特（以前每字节 {before}，现在 {after}）。</translation>
    </message>
    <message>
        <source>{words} words, on {model}, {date}</source>
        <translation>{words} 字（词），{model}，{date}</translation>
    </message>
    <message>
        <source>You chose none, so nothing can be said of it.</source>
        <translation>你一个都没有选，因此无法下结论。</translation>
    </message>
    <message>
        <source>Of {told} you chose {styled} in your style.</source>
        <translation>{told} 次选择中，有 {styled} 次选了用你文风写的。</translation>
    </message>
    <message>
        <source>To your own ear it does not write more like you. You can switch it off and lose nothing.</source>
        <translation>在你自己看来，它写得并不更像你。可以停用，不会有任何损失。</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Letter</source>
        <translation>书信</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Article outline</source>
        <translation>文章提纲</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日记</translation>
    </message>
</context>
<context>
    <name>weaknesses</name>
    <message>
        <source>This model is weak at summaries, so the sentences that say most are picked, word for word.</source>
        <translation>此模型不擅长摘要，因此原样挑出最有内容的句子。</translation>
    </message>
    <message>
        <source>This model does not know how to translate from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more. Choose another model.</source>
        <translation>此模型不会从{source}翻译成{target}：100 分中只有 {percent} 分，而可用的译文至少有 {usable} 分。请换一个模型。</translation>
    </message>
    <message>
        <source>This model translates roughly from {source} into {target}: {percent} points of 100, where a usable translation has {usable} or more.</source>
        <translation>此模型从{source}到{target}的翻译较粗略：100 分中得 {percent} 分，而可用的译文至少有 {usable} 分。</translation>
    </message>
    <message>
        <source>Models of this size seldom do this well. Read the answer with care.</source>
        <translation>这种大小的模型很少能做好这件事。请仔细阅读回答。</translation>
    </message>
    <message>
        <source>In a test, {percent} % of this model&apos;s answers were fit to use. Read the answer with care.</source>
        <translation>测试中，此模型 {percent} % 的回答可用。请仔细阅读回答。</translation>
    </message>
    <message>
        <source>This model gets {percent} % of sentences fully right. Read every change.</source>
        <translation>此模型能完全改对 {percent}% 的句子。请逐一核对每处改动。</translation>
    </message>
    <message>
        <source>This model translates roughly: {percent} points of 100, where a usable translation has 50 or more.</source>
        <translation>此模型的翻译较粗略：满分 100 分得 {percent} 分，可用的译文一般在 50 分以上。</translation>
    </message>
    <message>
        <source>Key sentences often say more of a text than this model&apos;s summary. Choose the action Key sentences instead.</source>
        <translation>关键句往往比此模型写的摘要更能说明内容。可改用“关键句”操作。</translation>
    </message>
    <message>
        <source>The first sentence of a text often says more than this model&apos;s headline.</source>
        <translation>文章的第一句往往比此模型拟的标题更能说明内容。</translation>
    </message>
    <message>
        <source>This model leaves {percent} % of sentences as they are.</source>
        <translation>此模型会让 {percent}% 的句子保持原样。</translation>
    </message>
    <message>
        <source>This model seldom does what an instruction asks. Read its answer with care.</source>
        <translation>此模型很少能按指令完成。请仔细核对它的回答。</translation>
    </message>
</context>
</TS>
