import type { Plugin } from 'vite';

/** Says, once the development server is up, where the product is and what to do next. */
export function firstSteps(https: boolean): Plugin {
  return {
    name: 'first-steps',
    apply: 'serve',
    configureServer(server) {
      server.httpServer?.once('listening', () => {
        const address = `${https ? 'https' : 'http'}://localhost:${String(server.config.server.port)}/`;
        const lines = [
          '',
          `  Ma trận nhiệm vụ: mở ${address} trong trình duyệt, không cần Excel.`,
          `  Task matrix: open ${address} in any browser, no Excel needed.`,
          '',
          https
            ? '  Excel: npm run sideload (in another window) · trong một cửa sổ khác'
            : '  Excel needs https: stop, run npm run sideload once, then npm start · Excel cần https: chạy npm run sideload một lần rồi npm start lại',
          '',
        ];
        setTimeout(() => server.config.logger.info(lines.join('\n')), 100);
      });
    },
  };
}
