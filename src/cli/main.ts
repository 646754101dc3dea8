#!/usr/bin/env node
process.stdout.write('hi\n');
