package org.kehu.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Where a JVM of this machine spends its processor time, by samples of its flight recorder. */
final class Profile {

  private static final int PACKAGES = 8;
  private static final int METHODS = 6;
  private static final int PACKAGE_DEPTH = 3;
  private static final int MINUTES = 2;

  private final Map<String, Integer> byPackage = new HashMap<>();
  private final Map<String, Integer> byMethod = new HashMap<>();
  private int samples;

  /** The packages and methods that were met most often while something was done. */
  static String of(long pid, Path scratch, Runnable work) {
    Path file = scratch.resolve("profile-" + pid + ".jfr");
    ask(pid, "JFR.start", "name=bench", "settings=profile");
    try {
      work.run();
    } finally {
      ask(pid, "JFR.stop", "name=bench", "filename=" + file);
    }
    try {
      Profile profile = new Profile();
      RecordingFile.readAllEvents(file).forEach(profile::count);
      Files.delete(file);
      return profile.inWords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(RecordedEvent event) {
    if (!event.getEventType().getName().equals("jdk.ExecutionSample")
        || event.getStackTrace() == null
        || event.getStackTrace().getFrames().isEmpty()) {
      return;
    }
    RecordedFrame top = event.getStackTrace().getFrames().getFirst();
    RecordedMethod method = top.getMethod();
    String type = method.getType().getName();
    samples++;
    byPackage.merge(packageOf(type), 1, Integer::sum);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    byMethod.merge(simple + "." + method.getName(), 1, Integer::sum);
  }

  private static String packageOf(String type) {
    String[] parts = type.split("\\.", -1);
    int depth = Math.min(PACKAGE_DEPTH, parts.length - 1);
    return String.join(".", List.of(parts).subList(0, depth));
  }

  private String inWords() {
    return samples == 0
        ? "no sample was taken"
        : "%s; by method: %s; of %d samples"
            .formatted(most(byPackage, PACKAGES), most(byMethod, METHODS), samples);
  }

  private String most(Map<String, Integer> counts, int shown) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(shown)
        .map(one ->
            String.format(
                Locale.ROOT, "%s %.0f %%", one.getKey(), 100.0 * one.getValue() / samples))
        .collect(Collectors.joining(", "));
  }

  private static void ask(long pid, String... words) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroy();
        throw new IllegalStateException(words[0] + " did not work on process " + pid);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while process " + pid + " was recorded", e);
    }
  }
}
