package org.kehu.launcher;

/** How the launcher is used. */
final class Help {

  static final String TEXT =
      """
      infra/kehu COMMAND [--data DIR]      DIR holds data, logs and pids; .kehu when not given

        up [--detach] [--fresh] [--port-base N] [--cache make|use|off]
                             build what is missing, start all, return (--detach) or run until Ctrl-C;
                             --fresh drops the data, --port-base shifts all ports (8080 is usual),
                             --cache: make missing start-up caches in the background afterwards
                             (usual), only use those that are there, or neither
        down                 stop all; the data stays
        status [--json]      what runs
        restart NAME         stop and start one process
        kill NAME            kill -9 one process, for fault tests
        logs NAME [-f]       the last lines of its log; -f follows
        token WHO [--minutes N]
                             a token of a role, a user or an app; nothing else is printed
        demo [--seed N]      run the story on the running suite; --seed takes other customers
        calendar add-year FILE [--department ID] [--person ID]
                             draft the working calendar with the next year's holidays and make-up
                             workdays; infra/docs/calendar tells what FILE looks like
        events tail TOPIC [--from-start] [--max N]
                             print events as they come
        events reconcile     compare the compacted topics with the stores and send the newest state
                             again where it is not the last
        cache                make the missing start-up caches now, in the foreground
        test [--full]        everything that CI runs
        bench [SCENE...] [--short]
                             measure start, hop, write, latency, growth beside their peers on a
                             suite of its own; writes infra/bench/RESULTS.md, 3 when a gate breaks
        format [--check]     format the Java sources, or only say which are not

      NAME is one of infra, discovery, customer, complaint, visit, survey, gateway.

      Exit codes: 0 done, 1 failed, 2 wrong use, 10 no JDK 25, 11 no Maven, 12 build failed,
      13 port in use, 14 disk full, 15 earlier run half dead, 16 a process did not start,
      17 not running, 18 another launcher is at work, 19 token refused, 20 tests failed,
      21 a needed part is missing, 130 interrupted.\
      """;

  private Help() {}
}
