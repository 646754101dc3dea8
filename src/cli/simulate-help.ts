import { FORMAT_NAMES } from './parse-format';

/** What `simulate --help` prints. */
export const SIMULATE_HELP = `Shows whether and when an alarm on rejected connections would have fired on these records.

Usage: cdk-vpc-flow-logs simulate [OPTION]... [FILE]...

FILE has one record per line, or is output of 'aws logs', optionally compressed with gzip. Without
FILE, or if FILE is -, standard input is read. Without options, the alarm is RejectedSshAlarm with its defaults.

Which records count:
      --port PORT             rejected connections to this port; repeat it for several (22)
      --protocol PROTOCOL     of this protocol, a name or a number; repeat it for several (tcp)
  -p, --pattern PATTERN       filter pattern instead of ports and protocols
      --value VALUE           what each adds: a number or a field such as packets (1)
      --default-value NUMBER  value of a minute in which no record counts, or none (0)
  -f, --format FORMAT         fields of a record, '\${version} \${srcaddr} ...' or 'version srcaddr ...', or one of
                              ${FORMAT_NAMES}; a header line
                              takes precedence (default)
      --skip-unreadable       skip lines that are not records; otherwise there is no verdict

When they arrive:
      --interval TIME         maximum aggregation interval of the flow log, 1m or 10m (10m)
      --delivery TIME         how long the delivery takes at most after that; AWS says typically about 5m (5m)

When the alarm fires:
  -t, --threshold NUMBER      what the statistic of a period is compared with (10)
      --comparison SIGN       >=, >, < or <= (>=)
      --statistic STATISTIC   Sum, Average, Minimum, Maximum or SampleCount (Sum)
      --period TIME           such as 5m, 1h, 1d, or seconds (1h)
      --periods NUMBER        how many periods are evaluated (as many as late records need: 2 of 1h; 1 for < and <=)
      --datapoints NUMBER     how many of them must breach the threshold (all of --periods; 1 without --periods)
      --missing-data HOW      notBreaching, breaching, ignore or missing (notBreaching)

  -q, --quiet                 print the summary without the periods
      --json                  print JSON
      --chart FILE            also draw the timeline, as a page (.html) or a picture (.svg) that needs no other file;
                              a file of that name is replaced
  -h, --help                  print this

Exit code: 0 if the alarm fires however late the records are, 1 if it does not or may not, 2 after an error or
without a verdict.

Examples:
  cdk-vpc-flow-logs simulate records.log
  cdk-vpc-flow-logs simulate --chart night.html records.log
  cdk-vpc-flow-logs simulate --port 3389 --protocol tcp --protocol udp --threshold 5 --period 5m *.log.gz
  cdk-vpc-flow-logs simulate --pattern '[..., action="REJECT", status]' --threshold 1000 --json records.log
  aws logs filter-log-events --log-group-name NAME | cdk-vpc-flow-logs simulate
`;
