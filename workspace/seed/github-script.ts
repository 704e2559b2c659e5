/** The script of the seeded integration "GitHub": one line per push or pull request. */
export const githubScript = `class Script {
  process_incoming_request({ request }) {
    const { repository, pusher, commits, pull_request, action } = request.content;
    if (pull_request) {
      return { content: { text: \`\${pull_request.user.login} \${action} [\${pull_request.title}](\${pull_request.html_url})\` } };
    }
    if (!commits) {
      return { error: { success: false, message: 'Neither a push nor a pull request' } };
    }
    const lines = commits.map((commit) => \`• \${commit.message}\`);
    return { content: { text: [\`\${pusher.name} pushed to \${repository.full_name}\`, ...lines].join('\\n') } };
  }
}`;
