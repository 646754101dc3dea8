/** Lines, and what AWS says about patterns on them. */
interface ConformanceGroup {
  /** Where AWS says so. */
  readonly source: string;
  readonly lines: readonly string[];

  /** The fields of each line, as AWS prints them. */
  readonly fields?: readonly (readonly string[])[];
  readonly patterns: readonly ConformancePattern[];
}

/** A pattern, and what it does to the lines of its group. */
interface ConformancePattern {
  readonly pattern: string;

  /** Which of the lines match, counted from 0. */
  readonly matching: readonly number[];

  /** By which keys AWS prints the fields of the matching lines, without the dollar sign; absent where it prints none. */
  readonly keys?: readonly string[];

  /** The values where they are not the fields of the group, for the one line that matches. */
  readonly values?: readonly string[];
}

const API_REFERENCE = 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html';
const USER_GUIDE = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs';
const AWS_LABS = 'https://github.com/awslabs/cloudwatch-logs-subscription-consumer/tree/196ad99';

const APACHE_KEYS = ['ip', 'identity', 'user_id', 'timestamp', 'request', 'status_code', 'size'];

const CONFORMANCE: readonly ConformanceGroup[] = [
  {
    source: `${API_REFERENCE}#API_TestMetricFilter_Examples`,
    lines: [
      '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /apache_pb.gif HTTP/1.0" 200 1534',
      '127.0.0.1 - frank [10/Oct/2000:13:35:22 -0700] "GET /apache_pb.gif HTTP/1.0" 500 5324',
      '127.0.0.1 - frank [10/Oct/2000:13:50:35 -0700] "GET /apache_pb.gif HTTP/1.0" 200 4355',
    ],
    fields: [
      ['127.0.0.1', '-', 'frank', '10/Oct/2000:13:25:15 -0700', 'GET /apache_pb.gif HTTP/1.0', '200', '1534'],
      ['127.0.0.1', '-', 'frank', '10/Oct/2000:13:35:22 -0700', 'GET /apache_pb.gif HTTP/1.0', '500', '5324'],
      ['127.0.0.1', '-', 'frank', '10/Oct/2000:13:50:35 -0700', 'GET /apache_pb.gif HTTP/1.0', '200', '4355'],
    ],
    patterns: [
      { pattern: `[${APACHE_KEYS.join(', ')}]`, matching: [0, 1, 2], keys: APACHE_KEYS },
      { pattern: '[..., size]', matching: [0, 1, 2], keys: ['1', '2', '3', '4', '5', '6', 'size'] },
      { pattern: '[]', matching: [0, 1, 2], keys: ['1', '2', '3', '4', '5', '6', '7'] },
      { pattern: '[..., status_code=200, size]', matching: [0, 2], keys: ['1', '2', '3', '4', '5', 'status_code', 'size'] },
    ],
  },
  {
    source: `${API_REFERENCE}#API_TestMetricFilter_Examples`,
    lines: [
      '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534',
      '127.0.0.1 - frank [10/Oct/2000:13:35:22 -0700] "GET /about-us/index.html HTTP/1.0" 200 5324',
      '127.0.0.1 - frank [10/Oct/2000:13:50:35 -0700] "GET /apache_pb.gif HTTP/1.0" 404 4355',
      '127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] "GET /products/index.html HTTP/1.0" 400 1534',
    ],
    fields: [
      ['127.0.0.1', '-', 'frank', '10/Oct/2000:13:25:15 -0700', 'GET /index.html HTTP/1.0', '404', '1534'],
      [],
      [],
      ['127.0.0.1', '-', 'frank', '10/Oct/2000:13:25:15 -0700', 'GET /products/index.html HTTP/1.0', '400', '1534'],
    ],
    patterns: [
      {
        pattern: '[..., request=*.html*, status_code=4*,]',
        matching: [0, 3],
        keys: ['1', '2', '3', '4', 'request', 'status_code', '7'],
      },
    ],
  },
  {
    source: `${USER_GUIDE}/FilterAndPatternSyntax.html and, for bytes > 1000, FilterAndPatternSyntaxForMetricFilters.html; `
      + 'the values of 4* with all columns stood in the edition of March 2022',
    lines: ['127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534'],
    fields: [['127.0.0.1', 'Prod', 'frank', '10/Oct/2000:13:25:15 -0700', 'GET /index.html HTTP/1.0', '404', '1534']],
    patterns: [
      {
        pattern: '[ip=%127\\.0\\.0\\.[1-9]%, user, username, timestamp, request =*.html*, status_code = 4*, bytes]',
        matching: [0],
        keys: ['ip', 'user', 'username', 'timestamp', 'request', 'status_code', 'bytes'],
      },
      {
        pattern: '[ip, user, username, timestamp, request =*.html*, status_code = 4*, bytes]',
        matching: [0],
        keys: ['ip', 'user', 'username', 'timestamp', 'request', 'status_code', 'bytes'],
      },
      { pattern: '[..., request =*.html*, status_code = 4*, bytes]', matching: [0] },
      {
        pattern: '[ip, user, username, timestamp, request =*.html*, status_code = 404 || status_code = 410, bytes]',
        matching: [0],
      },
      {
        pattern: '[ip, server, username, timestamp, request, status_code, bytes > 1000]',
        matching: [0],
        keys: ['ip', 'server', 'username', 'timestamp', 'request', 'status_code', 'bytes'],
      },
    ],
  },
  {
    source: `${USER_GUIDE}/FilterAndPatternSyntax.html#pattern-matching-space-delimited-collapsible; `
      + '%WARN% in FilterAndPatternSyntaxForMetricFilters.html',
    lines: [
      'INFO 09/25/2014 12:00:00 GET /service/resource/67 1200',
      'INFO 09/25/2014 12:00:01 POST /service/resource/67/part/111 1310',
      'WARNING 09/25/2014 12:00:02 Invalid user request',
      'ERROR 09/25/2014 12:00:02 Failed to process request',
    ],
    patterns: [
      {
        pattern: '[w1=ERROR, w2]',
        matching: [3],
        keys: ['w1', 'w2'],
        values: ['ERROR', '09/25/2014 12:00:02 Failed to process request'],
      },
      { pattern: '[w1=ERROR || w1=WARNING, w2]', matching: [2, 3] },
      { pattern: '[w1!=ERROR && w1!=WARNING, w2]', matching: [0, 1] },
      { pattern: '[w1=ERROR || w1=%WARN%, w2]', matching: [2, 3] },
      { pattern: '[logLevel, date, time, method, url=%/service/resource/[0-9]+$%, response_time]', matching: [0] },
      {
        pattern: '[logLevel, date, time, method, url=%/service/resource/[0-9]+/part/[0-9]+$%, response_time]',
        matching: [1],
      },
    ],
  },
  {
    source: `${USER_GUIDE}/Counting404Responses.html`,
    lines: [
      '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 404 2326',
      '127.0.0.1 - bob [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 404 2326',
      '127.0.0.1 - bob [10/Oct/2000:13:55:36 -0700] "GET /apache_pb2.gif HTTP/1.0" 200 2326',
    ],
    patterns: [
      { pattern: '[IP, UserInfo, User, Timestamp, RequestInfo, StatusCode=404, Bytes]', matching: [0, 1] },
      { pattern: '[ip, id, user, timestamp, request, status_code=404, size]', matching: [0, 1] },
    ],
  },
  {
    source: `${USER_GUIDE}/FindCountMetric.html`,
    lines: [
      '127.0.0.1 - - [24/Sep/2013:11:49:52 -0700] "GET /index.html HTTP/1.1" 404 287',
      '127.0.0.1 - - [24/Sep/2013:11:50:51 -0700] "GET /~test/ HTTP/1.1" 200 3',
      '127.0.0.1 - - [24/Sep/2013:11:50:51 -0700] "GET /favicon.ico HTTP/1.1" 404 308',
      '127.0.0.1 - - [24/Sep/2013:11:51:34 -0700] "GET /~test/index.html HTTP/1.1" 200 3',
    ],
    patterns: [{ pattern: '[ip, id, user, timestamp, request, status_code=4*, size]', matching: [0, 2] }],
  },
  {
    source: `${AWS_LABS}/README.md`,
    lines: ['127.0.0.1 user-identifier frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif" 200 2326'],
    fields: [
      ['127.0.0.1', 'user-identifier', 'frank', '10/Oct/2000:13:55:36 -0700', 'GET /apache_pb.gif', '200', '2326'],
    ],
    patterns: [
      {
        pattern: '[ip, user_identifier, user, timestamp, request, status_code, response_size]',
        matching: [0],
        keys: ['ip', 'user_identifier', 'user', 'timestamp', 'request', 'status_code', 'response_size'],
      },
      ...[
        '[ip, user_identifier, user, timestamp, request, status_code = 200, response_size]',
        '[ip, user_identifier, user, timestamp, request, status_code = 2*, response_size]',
        '[ip, user_identifier, user, timestamp, request, status_code = 200 || status_code = 400, response_size]',
        '[ip, user_identifier, user, timestamp, request, status_code >= 200 && status_code <= 204, response_size]',
        '[ip != 10.0.0.1, user_identifier, user, timestamp, request, status_code = 200, response_size]',
        '[(ip != 10.* && ip != 192.*) || ip = 127.*, user_identifier, user, timestamp, request, status_code, response_size]',
      ].map((pattern) => ({ pattern, matching: [0] })),
    ],
  },
  {
    source: `${AWS_LABS}/README.md`,
    lines: ['2015-07-08T01:42:25.679Z 8bd492bcaede Decoded payload: Hello World'],
    fields: [['2015-07-08T01:42:25.679Z', '8bd492bcaede', 'Decoded payload: Hello World']],
    patterns: [
      { pattern: '[timestamp, request_id, event]', matching: [0], keys: ['timestamp', 'request_id', 'event'] },
    ],
  },
  {
    source: `${AWS_LABS}/src/test/resources/aws-lambda-log-example.json (the keys there lack the dollar sign)`,
    lines: [
      '2015-01-13T02:28:53.213Z c342155b-1ec0-11e5-b0e2-f317438eb2f6 '
      + '{ "key1": 100, "key2": "value", "key3": { "key4": "level2" } }',
      '2015-01-13T02:29:03.456Z c342155b-1ec0-11e5-b0e2-f317438eb2f6 Hello World',
      '2015-01-14T02:00:48.954Z c342155b-1ec0-11e5-b0e2-f317438eb2f6 '
      + 'Received event: { "key1": 100, "key2": "value", "key3": { "key4": "level2" } }',
    ],
    fields: [
      [
        '2015-01-13T02:28:53.213Z', 'c342155b-1ec0-11e5-b0e2-f317438eb2f6',
        '{ "key1": 100, "key2": "value", "key3": { "key4": "level2" } }',
      ],
      ['2015-01-13T02:29:03.456Z', 'c342155b-1ec0-11e5-b0e2-f317438eb2f6', 'Hello World'],
      [
        '2015-01-14T02:00:48.954Z', 'c342155b-1ec0-11e5-b0e2-f317438eb2f6',
        'Received event: { "key1": 100, "key2": "value", "key3": { "key4": "level2" } }',
      ],
    ],
    patterns: [
      {
        pattern: '[timestamp=*Z, request_id="*-*", event]',
        matching: [0, 1, 2],
        keys: ['timestamp', 'request_id', 'event'],
      },
    ],
  },
  {
    source: `${AWS_LABS}/src/test/resources/access-log-example.json`,
    lines: ['127.0.0.1 frank GET 200 4535', '127.0.0.1 alice POST 404 34'],
    fields: [['127.0.0.1', 'frank', 'GET', '200', '4535'], ['127.0.0.1', 'alice', 'POST', '404', '34']],
    patterns: [
      {
        pattern: '[ip, user, verb, status_code, response_size]',
        matching: [0, 1],
        keys: ['ip', 'user', 'verb', 'status_code', 'response_size'],
      },
    ],
  },
];

/** One line under one pattern. */
export interface ConformanceCase {
  readonly pattern: string;
  readonly line: string;
  readonly isMatch: boolean;
  readonly source: string;

  /** What AWS prints; absent where the line does not match, or where AWS prints nothing. */
  readonly extracted?: Record<string, string>;
}

/** Every line of each group under every one of its patterns. */
export const CONFORMANCE_CASES: readonly ConformanceCase[] = CONFORMANCE
  .flatMap((group) => group.patterns.map((entry) => ({ ...group, ...entry })))
  .flatMap(({ source, lines, fields, pattern, matching, keys, values }) => lines.map((line, index) => {
    const isMatch = matching.includes(index);
    const printed = values ?? fields?.[index] ?? [];
    const extracted = isMatch && keys !== undefined
      ? Object.fromEntries(keys.map((key, column) => [`$${key}`, printed[column]]))
      : undefined;
    return { pattern, line, isMatch, source, extracted };
  }));
