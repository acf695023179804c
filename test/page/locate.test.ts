import { describe, expect, it } from 'vitest';
import { locate } from '../../src/page/locate';

/** A block of these text nodes; null = a break. */
function blockOf(...parts: (string | null)[]) {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    if (part === null) text += '\n';
    else {
      nodes.push({ data: part } as Text);
      starts.push(text.length);
      text += part;
    }
  }
  return { nodes, starts, text };
}

function piecesOf(block: ReturnType<typeof blockOf>, wanted: string): string[] {
  const start = block.text.indexOf(wanted);
  return locate(block, start, start + wanted.length).map(({ node, start: from, end }) =>
    node.data.slice(from, end),
  );
}

describe('locate', () => {
  it('finds a name inside one text node', () => {
    expect(piecesOf(blockOf('In Bolivia today'), 'Bolivia')).toEqual(['Bolivia']);
  });

  it('cuts a name where inline tags cut it', () => {
    expect(piecesOf(blockOf('By ', 'Rod', 'rigo', ' ', 'Paz', '.'), 'Rodrigo Paz')).toEqual([
      'Rod',
      'rigo',
      ' ',
      'Paz',
    ]);
  });

  it('leaves out empty text nodes', () => {
    expect(piecesOf(blockOf('', 'Boli', '', 'via', ''), 'Bolivia')).toEqual(['Boli', 'via']);
  });

  it('is right behind breaks', () => {
    const block = blockOf('One', null, 'Bolivia', null, 'two Bolivia');
    expect(piecesOf(block, 'Bolivia')).toEqual(['Bolivia']);
    expect(locate(block, block.text.lastIndexOf('Bolivia'), block.text.length)).toEqual([
      { node: block.nodes[2], start: 4, end: 11 },
    ]);
  });

  it('never points beyond the end of a text node that a break follows', () => {
    const block = blockOf('New', null, 'York');
    expect(locate(block, 0, block.text.length)).toEqual([
      { node: block.nodes[0], start: 0, end: 3 },
      { node: block.nodes[1], start: 0, end: 4 },
    ]);
  });
});
