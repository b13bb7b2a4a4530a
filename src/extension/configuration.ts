import * as vscode from 'vscode';
import {
  CONFIG_NAMES,
  folderOf,
  IGNORE_NAME,
  isIgnored,
  loadConfig,
  loadFile,
  NOTHING,
  type ConfigFiles,
  type LoadedConfig,
} from '../core/config/load';
import { parseConfig, type ConfigProblem } from '../core/config/parse';
import { createSettingsPool, resolveSettings, type Layer } from '../core/config/resolve';
import type { Locale } from '../core/localized-text';
import type { Settings } from '../core/settings';

/** How each bulletin is to be checked: by the configuration files around it, and the settings of VS Code on top. */
export interface Configuration extends vscode.Disposable {
  /** What is known now: without the files where they have not been read yet. The same object until something changes. */
  get(uri: vscode.Uri): Settings;
  /** After the files have been read. */
  load(uri: vscode.Uri): Promise<Settings>;
  /** The configuration file that says the last word on a bulletin; undefined where there is none. */
  fileFor(uri: vscode.Uri): Promise<vscode.Uri | undefined>;
  /** Whether a `.bulletinignore` leaves the file out of checking many. */
  isIgnored(uri: vscode.Uri): Promise<boolean>;
  /** Files or settings have changed: what `get` gives may be another. */
  readonly onDidChange: vscode.Event<void>;
  /** Files were read, for the first time or anew. */
  readonly onDidLoad: vscode.Event<LoadedFiles>;
}

/** The files around a place, which are of the same file system. */
export interface LoadedFiles {
  readonly place: vscode.Uri;
  readonly files: LoadedConfig['files'];
  /** The file that `bulletin.configFile` names, where it is not there. */
  readonly missing?: string;
}

const SECTION = 'bulletin';
/** How long to wait after a change, in ms: a file is saved, and its watcher tells, in several steps. */
const DELAY = 100;

export function createConfiguration(locale: Locale): Configuration {
  const files = createFileCache();
  const resolved = new Map<string, Settings>();
  const pooled = createSettingsPool();
  const didChange = new vscode.EventEmitter<void>();
  const didLoad = new vscode.EventEmitter<LoadedFiles>();

  const get = (uri: vscode.Uri): Settings => {
    const key = uri.toString();
    const known = resolved.get(key);
    if (known) return known;
    const own = files.known(placeOf(uri))?.layers ?? [];
    const layers = [...layersBefore(uri), ...own, ...layersAfter(uri)];
    const settings = pooled(resolveSettings(layers, pathOf(uri), locale));
    resolved.set(key, settings);
    return settings;
  };
  const forget = () => {
    files.clear();
    resolved.clear();
    didChange.fire();
  };
  const subscriptions = vscode.Disposable.from(didChange, didLoad, watchFiles(files.isLoaded, forget));
  return {
    get,
    async load(uri) {
      const { config, isNew } = await files.load(placeOf(uri));
      if (isNew) {
        resolved.clear();
        const place = placeOf(uri);
        const given = givenFile(place);
        const missing = given !== undefined && config === NOTHING ? given : undefined;
        didLoad.fire({ place, files: config.files, missing });
      }
      return get(uri);
    },
    async fileFor(uri) {
      const place = placeOf(uri);
      const { config } = await files.load(place);
      return config.nearest === undefined ? undefined : place.with({ path: config.nearest });
    },
    isIgnored: (uri) => isIgnored(uri.path, files.beside(uri)),
    onDidChange: didChange.event,
    onDidLoad: didLoad.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** The configuration files of each folder, read once. */
function createFileCache() {
  const loaded = new Map<string, LoadedConfig>();
  const loading = new Map<string, Promise<LoadedConfig>>();
  const texts = new Map<string, Promise<string | undefined>>();
  return {
    known: (place: vscode.Uri) => loaded.get(place.toString()),
    async load(place: vscode.Uri): Promise<{ config: LoadedConfig; isNew: boolean }> {
      const key = place.toString();
      const promise = loading.get(key) ?? readFiles(place);
      loading.set(key, promise);
      const config = await promise;
      // Meanwhile everything may have been forgotten.
      const isNew = loading.get(key) === promise && loaded.get(key) !== config;
      if (isNew) loaded.set(key, config);
      return { config, isNew };
    },
    /** Of many files the same few are asked for: they are read once. */
    beside(uri: vscode.Uri): ConfigFiles {
      const files = filesBeside(uri);
      return {
        read(path) {
          const key = uri.with({ path }).toString();
          const reading = texts.get(key) ?? files.read(path);
          texts.set(key, reading);
          return reading;
        },
      };
    },
    isLoaded: ({ path }: vscode.Uri) =>
      [...loaded.values()].some(({ files }) => files.some((file) => file.path === path)),
    clear() {
      loaded.clear();
      loading.clear();
      texts.clear();
    },
  };
}

/** Tells when a file or a setting has changed that may matter. */
function watchFiles(isLoaded: (uri: vscode.Uri) => boolean, onChange: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, DELAY);
  };
  const names = [...CONFIG_NAMES, IGNORE_NAME].join(',');
  const watcher = vscode.workspace.createFileSystemWatcher(`**/{${names}}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changeSoon),
    watcher.onDidCreate(changeSoon),
    watcher.onDidDelete(changeSoon),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (isConfigFile(uri) || isLoaded(uri)) changeSoon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) onChange();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(onChange),
    { dispose: () => clearTimeout(timer) },
  );
}

function isConfigFile({ path }: vscode.Uri): boolean {
  return CONFIG_NAMES.some((name) => path.endsWith(`/${name}`));
}

/** Where configuration files are looked for from: an untitled bulletin belongs to the first folder of the workspace. */
function placeOf(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme !== 'untitled') return uri.with({ path: folderOf(uri.path), query: '', fragment: '' });
  return vscode.workspace.workspaceFolders?.at(0)?.uri ?? uri.with({ path: '' });
}

function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'untitled' ? `${placeOf(uri).path}/${uri.path}` : uri.path;
}

async function readFiles(place: vscode.Uri): Promise<LoadedConfig> {
  if (place.scheme === 'untitled') return NOTHING;
  const files = filesBeside(place);
  const given = givenFile(place);
  if (given === undefined) return loadConfig(place.path, files);
  return (await loadFile(given, files)) ?? NOTHING;
}

/** The path of the file that the settings of VS Code name instead of those around a bulletin. */
function givenFile(place: vscode.Uri): string | undefined {
  const given = vscode.workspace.getConfiguration(SECTION, place).get<string>('configFile', '');
  if (given === '' || given.startsWith('/')) return given || undefined;
  const folder = vscode.workspace.getWorkspaceFolder(place)?.uri ?? place;
  return vscode.Uri.joinPath(folder, given).path;
}

/** Files of the same file system. One that is being edited counts as it is in the editor. */
function filesBeside(uri: vscode.Uri): ConfigFiles {
  return {
    async read(path) {
      const file = uri.with({ path });
      const open = vscode.workspace.textDocuments.find(
        (document) => document.isDirty && document.uri.toString() === file.toString(),
      );
      if (open) return open.getText();
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      } catch {
        // It does not exist, or it cannot be read: then it configures nothing.
        return undefined;
      }
    },
  };
}

/** What a user chose in the settings of VS Code, for when no file says otherwise. */
function layersBefore(uri: vscode.Uri): Layer[] {
  const preset = vscode.workspace.getConfiguration(SECTION, uri).get<string>('preset', 'recommended');
  return [layerOf(uri, { extends: [`bulletin:${preset}`] })];
}

/** What a user set in the settings of VS Code on top of everything. */
function layersAfter(uri: vscode.Uri): Layer[] {
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  const target = settings.get<string>('target', '');
  return [layerOf(uri, { ...(target === '' ? {} : { target }), rules: settings.get<object>('rules', {}) })];
}

/** What is wrong in the setting `bulletin.rules`, which has no place where that could be shown. */
export function settingsProblems(): ConfigProblem[] {
  const rules = vscode.workspace.getConfiguration(SECTION).get<object>('rules', {});
  return parseConfig(JSON.stringify({ rules })).problems;
}

function layerOf(uri: vscode.Uri, config: object): Layer {
  return { config: parseConfig(JSON.stringify(config)).config, folder: placeOf(uri).path };
}
