package org.kehu.testkit.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Chromium and its driver as this machine has them; nothing is downloaded.
 *
 * @param browser the program
 * @param driver {@code chromedriver} of the same version
 */
record BrowserPrograms(Path browser, Path driver) {

  /**
   * Both, where this machine has them.
   *
   * @throws TestAbortedException if it has not, and this is no CI run
   */
  static BrowserPrograms orNotRun() {
    Optional<Path> browser = find("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("chromedriver");
    if (browser.isPresent() && driver.isPresent()) {
      return new BrowserPrograms(browser.get(), driver.get());
    }
    String missing =
        "Not run: the browser tests - chromium or chromedriver is missing"
            + " (install chromium chromium-driver; infra/kehu test does).";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    System.out.println(missing);
    throw new TestAbortedException(missing);
  }

  private static Optional<Path> find(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
