package org.kehu.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spectral and Redocly, as npm has put them into {@code infra/contracts/lint}. Where they are
 * missing a test is given up with one line that says so, under {@code CI=true} it fails.
 */
public final class ContractTools {

  /** Enums are open by promise: a reader ignores values that it does not know. */
  private static final String OPEN_ENUMS = "enum-values-added";

  private static final Map<String, String> QUIET =
      Map.of(
          "REDOCLY_TELEMETRY", "off",
          "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true",
          "REDOCLY_SUPPRESS_NOTIFICATIONS", "true");
  private static final AtomicBoolean TOLD = new AtomicBoolean();
  private static final int PATIENCE_SECONDS = 180;

  private final ContractsFolder folder;

  private ContractTools(ContractsFolder folder) {
    this.folder = folder;
  }

  /**
   * The tools, where this machine has them.
   *
   * @throws TestAbortedException if it has not, and this is no CI run
   */
  public static ContractTools orNotRun() {
    ContractsFolder folder = ContractsFolder.find();
    if (Files.isExecutable(folder.lint("node_modules/.bin/spectral"))
        && Files.isExecutable(folder.lint("node_modules/.bin/redocly"))) {
      return new ContractTools(folder);
    }
    String missing =
        "Not run: the lint of the contracts - the npm packages of infra/contracts/lint are missing"
            + " (infra/kehu test installs them).";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    if (TOLD.compareAndSet(false, true)) {
      System.out.println(missing);
    }
    throw new TestAbortedException(missing);
  }

  /** What Spectral's rules for OpenAPI, OWASP's among them, and Redocly's find wrong. */
  public List<String> openApiFaults(Path description) {
    Path here = besideTheRules(description);
    return Stream.concat(
            spectral("openapi.spectral.yaml", here).stream(), redoclyLint(here).stream())
        .toList();
  }

  /** What Spectral's rules for AsyncAPI find wrong. */
  public List<String> asyncApiFaults(Path description) {
    return spectral("asyncapi.spectral.yaml", description);
  }

  /** What callers of the released description would miss in the present one. */
  public List<String> breaks(Path released, Path present) {
    JsonNode report =
        report(
            List.of(
                bin("redocly"),
                "diff",
                released.toAbsolutePath().toString(),
                present.toAbsolutePath().toString(),
                "--format=json",
                "--skip-rule=" + OPEN_ENUMS));
    List<String> breaks = new ArrayList<>();
    for (JsonNode change : report.path("changes")) {
      for (JsonNode verdict : change.path("verdicts")) {
        if (verdict.path("impact").asString().equals("major")) {
          breaks.add(
              verdict.path("message").asString()
                  + " "
                  + verdict.at("/location/pointer").asString());
        }
      }
    }
    return List.copyOf(breaks);
  }

  /** Spectral's exceptions for some paths hold only for files below its rules. */
  private Path besideTheRules(Path description) {
    Path target = folder.lint("target");
    try {
      Files.createDirectories(target);
      return Files.copy(
          description,
          target.resolve(description.getFileName()),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private List<String> spectral(String ruleset, Path description) {
    JsonNode report =
        report(
            List.of(
                bin("spectral"),
                "lint",
                "--ruleset=" + folder.lint(ruleset),
                "--format=json",
                "--quiet",
                "--fail-severity=error",
                "--display-only-failures",
                description.toAbsolutePath().toString()));
    List<String> faults = new ArrayList<>();
    for (JsonNode fault : report) {
      List<String> path = new ArrayList<>();
      fault.path("path").forEach(step -> path.add(step.asString()));
      faults.add(
          "%s: %s #/%s"
              .formatted(
                  fault.path("code").asString(),
                  fault.path("message").asString(),
                  String.join("/", path)));
    }
    return faults;
  }

  private List<String> redoclyLint(Path description) {
    JsonNode report =
        report(
            List.of(
                bin("redocly"),
                "lint",
                description.toAbsolutePath().toString(),
                "--format=json",
                "--config=" + folder.lint("redocly.yaml")));
    List<String> faults = new ArrayList<>();
    for (JsonNode problem : report.path("problems")) {
      if (problem.path("severity").asString().toLowerCase(Locale.ROOT).equals("error")) {
        faults.add(
            "%s: %s %s"
                .formatted(
                    problem.path("ruleId").asString(),
                    problem.path("message").asString(),
                    problem.at("/location/0/pointer").asString()));
      }
    }
    return faults;
  }

  private String bin(String tool) {
    return folder.lint("node_modules/.bin/" + tool).toString();
  }

  /** Both tools tell by their exit code whether they found something, so the report decides. */
  private JsonNode report(List<String> command) {
    try {
      Path out = Files.createTempFile("kehu-contract", ".json");
      Path err = Files.createTempFile("kehu-contract", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              // Not beside redocly.yaml: with any configuration the comparison forgets its rules.
              .directory(folder.path().toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(QUIET);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + PATIENCE_SECONDS + " s");
      }
      String text = Files.readString(out, StandardCharsets.UTF_8).strip();
      String words = Files.readString(err, StandardCharsets.UTF_8);
      Files.delete(out);
      Files.delete(err);
      if (!text.startsWith("{") && !text.startsWith("[")) {
        throw new AssertionError(
            "%s ended with %d and no report: %s%s"
                .formatted(command, process.exitValue(), text, words));
      }
      return JsonMapper.shared().readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while " + command + " ran", interrupted);
    }
  }
}
