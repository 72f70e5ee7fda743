package org.kehu.testkit.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** Deque's axe, put into the page that is open. */
final class Axe {

  private static final String ASK =
      """
      const [except, done] = arguments;
      axe.run({include: [['html']], exclude: except.map(css => [css])}, {resultTypes: ['violations']})
        .then(
          found => done(found.violations.flatMap(one =>
            one.nodes.map(node => `${one.id}: ${node.target.join(' ')}: ${one.help}: ${node.html}`))),
          failed => done(['axe failed: ' + failed]));
      """;

  private Axe() {}

  static List<String> barriers(ChromeDriver driver, String... except) {
    driver.executeScript(script());
    Object found = driver.executeAsyncScript(ASK, Arrays.asList(except));
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js is not on the class path").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
