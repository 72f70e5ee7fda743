package org.kehu.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code bench}: peers and ours, measured on a suite of the bench's own. */
record BenchCommand(Project project, Screen screen) {

  int run(List<String> scenes, boolean isShort) {
    Home home = new Home(project.defaultData());
    SideProgram bench =
        new SideProgram(
            project,
            home,
            screen,
            "bench",
            "infra/bench",
            List.of("infra/e2e", "infra/contracts", "infra/local"));
    bench.ensureSource("org.kehu.bench.Bench");
    home.prepare();
    Path log = home.logs().resolve("setup.log");
    new TestTools(project, screen, log).prepareForBench();
    List<String> arguments = new ArrayList<>(scenes);
    if (isShort) {
      arguments.add("--short");
    }
    return bench.run(
        "org.kehu.bench.Bench",
        Map.of(
            "KEHU_LAUNCHER",
            project.launcher().toString(),
            "KEHU_PORT_BASE",
            Integer.toString(Ports.free().base())),
        arguments);
  }
}
