package org.kehu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds the parts that are missing or older than their sources, and only those. */
record Build(Project project, Home home, Screen screen) {

  private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) [\\d.]+\\S* .*");
  private static final Pattern ERROR = Pattern.compile("\\[ERROR] (?!COMPILATION)(\\S.*)");

  void bringUpToDate(List<Part> parts) {
    List<Part> stale = Sources.stale(project, parts);
    if (stale.isEmpty()) {
      return;
    }
    Maven maven = Maven.find(project);
    screen.progress(
        "build", "building " + stale.stream().map(Part::title).collect(Collectors.joining(", ")));
    FileTime began = FileTime.from(Instant.now());
    String modules = stale.stream().map(Part::module).collect(Collectors.joining(","));
    Path log = home.logs().resolve("build.log");
    List<String> errors = new ArrayList<>();
    int code =
        maven.run(
            log,
            List.of(
                "-T1C",
                "-Dmaven.test.skip=true",
                Formatter.LEFT_TO_TESTS,
                "-pl",
                modules,
                "-am",
                "package"),
            line -> follow(line, errors));
    if (code != 0) {
      throw failure(log, errors);
    }
    stale.forEach(part -> Sources.markBuilt(project, part, began));
    screen.progress("build", "done");
  }

  private void follow(String line, List<String> errors) {
    Matcher module = MODULE.matcher(line);
    if (module.matches()) {
      screen.progress("build", module.group(1));
    }
    Matcher error = ERROR.matcher(line);
    if (error.matches()) {
      errors.add(error.group(1));
    }
  }

  private static Refusal failure(Path log, List<String> errors) {
    String cause = errors.isEmpty() ? "no error line" : errors.getFirst();
    if (errors.stream().anyMatch(line -> line.contains("No space left on device"))) {
      return new Refusal(
          ExitCode.DISK_FULL, "The disk became full while building; see " + log + ".");
    }
    return new Refusal(
        ExitCode.BUILD_FAILED, "The build failed (" + shortened(cause) + "); see " + log + ".");
  }

  private static String shortened(String text) {
    int longest = 200;
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  /** The unpacked program of a part, if it is there and of the present jar. */
  Optional<Path> alreadyUnpacked(Part part) {
    Optional<Path> jar = Sources.jar(project, part);
    try {
      if (jar.isEmpty()) {
        return Optional.empty();
      }
      Path main = home.apps().resolve(part.title()).resolve(jar.get().getFileName());
      String fingerprint = Jars.fingerprint(jar.get());
      return Optional.of(main).filter(program -> isFrom(fingerprint, program));
    } catch (IOException e) {
      throw Disk.refusal(home.apps(), e);
    }
  }

  private static boolean isFrom(String fingerprint, Path program) {
    return Files.exists(program) && Jars.fingerprintOfUnpacked(program).equals(fingerprint);
  }

  /**
   * The program of a part, unpacked into the data directory; started from there it starts faster.
   */
  Path unpacked(Part part) {
    Path jar =
        Sources.jar(project, part)
            .orElseThrow(() ->
                new Refusal(ExitCode.BUILD_FAILED, "There is no jar of " + part.title() + "."));
    Path app = home.apps().resolve(part.title());
    Path main = app.resolve(jar.getFileName());
    try {
      String fingerprint = Jars.fingerprint(jar);
      if (isFrom(fingerprint, main)) {
        return main;
      }
      Path half = home.apps().resolve(part.title() + ".new");
      Disk.deleteTree(half);
      Jars.extract(project, jar, half);
      Files.writeString(Jars.stamp(half), fingerprint);
      Disk.deleteTree(app);
      Files.move(half, app);
      return main;
    } catch (IOException e) {
      throw Disk.refusal(app, e);
    }
  }
}
