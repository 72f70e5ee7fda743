package org.kehu.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One suite on this machine: its data directory, its ports and the project it is built from.
 *
 * @param givenDatabase the database that its owner named by {@code KEHU_MONGODB_URI}, if any
 */
record Suite(Project project, Home home, Ports ports, Optional<String> givenDatabase, Http http) {

  /** The suite that the data directory knows of, else a new one on the wanted or usual ports. */
  static Suite of(Project project, Home home, Optional<Integer> wantedBase) {
    Optional<Integer> runningBase =
        Arrays.stream(Part.values())
            .map(part -> RunFile.read(home, part))
            .flatMap(Optional::stream)
            .filter(run -> run.process().isPresent())
            .map(RunFile::portBase)
            .findFirst();
    if (runningBase.isPresent()
        && wantedBase.isPresent()
        && !runningBase.get().equals(wantedBase.get())) {
      throw new Refusal(
          ExitCode.HALF_DEAD,
          "A suite already runs on %s with port base %d; stop it with '%s' or give the new one its own --data."
              .formatted(home.dir(), runningBase.get(), home.typed(project, "down")));
    }
    int base = runningBase.or(() -> wantedBase).or(() -> lastBase(home)).orElse(Ports.USUAL_BASE);
    Optional<String> database =
        Optional.ofNullable(System.getenv("KEHU_MONGODB_URI")).filter(uri -> !uri.isBlank());
    return new Suite(project, home, new Ports(base), database, new Http());
  }

  private static Optional<Integer> lastBase(Home home) {
    return Arrays.stream(Part.values())
        .map(part -> RunFile.read(home, part))
        .flatMap(Optional::stream)
        .map(RunFile::portBase)
        .findFirst();
  }

  /** A command of the launcher as it is typed for this suite, wherever its data lie. */
  String typed(String command) {
    return home.typed(project, command);
  }

  String databaseUri() {
    return givenDatabase.orElse("mongodb://localhost:" + ports.database());
  }

  boolean isReady(Part part) {
    return http.get(ports.managementUrl(part) + "/health/readiness")
        .filter(answer -> answer.status() == 200)
        .isPresent();
  }

  boolean isAlive(Part part) {
    return RunFile.read(home, part).flatMap(RunFile::process).isPresent();
  }

  List<Part> alive() {
    return Arrays.stream(Part.values()).filter(this::isAlive).toList();
  }

  List<Snapshot> snapshots() {
    return Arrays.stream(Part.values()).parallel().map(part -> Snapshot.of(this, part)).toList();
  }
}
