// The least that a preview can do: on each change of a document, a message; on each message, one text.
const vscode = require('vscode');

const PAGE = `<!DOCTYPE html>
<body></body>
<script>
  addEventListener('message', ({ data }) => { document.body.textContent = data; });
</script>`;

exports.activate = ({ subscriptions }) => {
  const show = () => {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('echo', 'Echo', column, { enableScripts: true });
    panel.webview.html = PAGE;
    const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      void panel.webview.postMessage(`version ${document.version}`);
    });
    panel.onDidDispose(() => listener.dispose());
  };
  subscriptions.push(vscode.commands.registerCommand('echo.show', show));
};
