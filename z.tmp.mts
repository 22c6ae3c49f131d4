import { build } from "vite";
import { writeFileSync } from "node:fs";
import {brotliCompressSync} from "node:zlib";
const stub = process.argv[3];
for (const strict of [false, true]) {
const out: any = await build({ configFile: false, logLevel: "error", plugins: stub ? [{name:"s",enforce:"pre",load(id:string){ if (new RegExp(stub).test(id)) return "export default {}; export const toJSONSchema=0, createToJSONSchemaMethod=()=>{}, createStandardJSONSchemaMethod=()=>{};"; return null}}] : [], build: { write: false, minify: true, target: "es2022", lib: { entry: process.argv[2]!, formats: ["es"] }, rolldownOptions: { output: { strictExecutionOrder: strict } } } });
const c = out[0].output[0];
console.log(strict, c.code.length, brotliCompressSync(c.code).length);
if (strict) { writeFileSync("/tmp/z.js", c.code); for (const [k, v] of Object.entries(c.modules) as any) if (v.renderedLength > 1000) console.log(v.renderedLength, k.replace(process.cwd(), "")); }
}
