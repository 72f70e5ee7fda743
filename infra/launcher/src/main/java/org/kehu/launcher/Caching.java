package org.kehu.launcher;

import java.nio.file.Path;
import java.util.List;

/** With which of the JVM's cache options a program is started. */
@FunctionalInterface
interface Caching {

  /** Options of {@code java} for the unpacked program of a part. */
  List<String> options(Part part, Path program);

  /** What {@code up --cache HOW} says; the caches that are there are used unless it is off. */
  static Caching of(Arguments arguments, Project project) {
    return switch (how(arguments)) {
      case "off" -> (part, program) -> List.of();
      default -> new AotCaches(project)::options;
    };
  }

  /** Whether caches that are missing are made once the suite stands. */
  static boolean isMaking(Arguments arguments) {
    return how(arguments).equals("make");
  }

  private static String how(Arguments arguments) {
    String how = arguments.options().getOrDefault("--cache", "make");
    if (!List.of("make", "use", "off").contains(how)) {
      throw new Refusal(ExitCode.USAGE, "--cache is make, use or off, not '" + how + "'.");
    }
    return how;
  }
}
