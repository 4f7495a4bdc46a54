export declare function minify(file: string): void;
