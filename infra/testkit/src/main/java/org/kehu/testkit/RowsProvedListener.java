package org.kehu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which rows the tests of a module proved and which they claim but failed to: {@code
 * target/rows/proved-*.txt} and {@code failed-*.txt}, a row a line. The build puts the modules
 * together.
 */
public final class RowsProvedListener implements TestExecutionListener {

  private final Set<String> proved = new ConcurrentSkipListSet<>();
  private final Set<String> failed = new ConcurrentSkipListSet<>();

  @Override
  @SuppressWarnings("ReferenceEquality")
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Set<String> kept =
        result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? proved : failed;
    if (test.isTest() || kept == failed) {
      rows(test).forEach(kept::add);
    }
  }

  private static Stream<String> rows(TestIdentifier test) {
    return test.getSource().stream()
        .flatMap(source ->
            switch (source) {
              case MethodSource method ->
                  Stream.of(
                      method.getJavaMethod().getAnnotation(Proves.class),
                      method.getJavaClass().getAnnotation(Proves.class));
              case ClassSource type -> Stream.of(type.getJavaClass().getAnnotation(Proves.class));
              default -> Stream.<Proves>empty();
            })
        .filter(proves -> proves != null)
        .flatMap(proves -> Stream.of(proves.value()));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    write("proved", proved);
    write("failed", failed);
  }

  private static void write(String kind, Set<String> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      Path folder = Files.createDirectories(Path.of("target", "rows"));
      Path file = folder.resolve(kind + "-" + ProcessHandle.current().pid() + ".txt");
      Files.write(file, List.copyOf(rows));
    } catch (IOException broken) {
      throw new UncheckedIOException("The rows proved could not be written", broken);
    }
  }
}
