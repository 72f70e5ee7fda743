package org.kehu.testkit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium that reaches this machine only: what a page loads from elsewhere fails and
 * stands among the {@link #complaints()}. One for all tests of a class; start it in
 * {@code @BeforeAll}, close it in {@code @AfterAll}.
 *
 * <pre>{@code
 * browser.as(Screen.PHONE, Locale.CHINESE).open(page);
 * browser.find("button").click();
 * assertThat(browser.complaints()).isEmpty();
 * assertThat(browser.barriers()).isEmpty();
 * browser.shoot("answer");
 * }</pre>
 */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int TALLEST = 4000;
  private static final int MOST_TABS = 60;

  private final ChromeDriver driver;
  private final String agent;
  private Screen screen = Screen.DESKTOP;
  private Locale language = Locale.CHINESE;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.agent = String.valueOf(driver.executeScript("return navigator.userAgent"));
    driver.manage().timeouts().implicitlyWait(PATIENCE).scriptTimeout(Duration.ofSeconds(60));
  }

  /**
   * Starts one.
   *
   * @throws org.opentest4j.TestAbortedException where this machine has none, with a line that says
   *     so; under {@code CI=true} it is a failure
   */
  public static Browser orNotRun() {
    BrowserPrograms programs = BrowserPrograms.orNotRun();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(programs.driver().toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options(programs)));
  }

  private static ChromeOptions options(BrowserPrograms programs) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium's sandbox refuses to work for root.
      options.addArguments("--no-sandbox");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** From the next page on it is this screen and prefers this language. */
  public Browser as(Screen wanted, Locale preferred) {
    screen = wanted;
    language = preferred;
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", wanted.metrics());
    driver.executeCdpCommand(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", agent, "acceptLanguage", preferred.toLanguageTag()));
    return this;
  }

  /** Opens a page and waits until it is loaded. */
  public Browser open(URI address) {
    driver.get(address.toString());
    return this;
  }

  /** The first element that a CSS selector finds; waits until there is one. */
  public WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** All elements that a CSS selector finds; waits until there is one. */
  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** How many elements a CSS selector finds now; waits for none. */
  public long count(String css) {
    return (Long) run("return document.querySelectorAll(arguments[0]).length", css);
  }

  /** Those of a CSS selector's elements that can be seen now; asked in one go, waits for none. */
  @SuppressWarnings("unchecked")
  public List<WebElement> visible(String css) {
    return (List<WebElement>)
        run(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".filter(one => one.checkVisibility({visibilityProperty: true}))",
            css);
  }

  /** What a script in the page returns. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Presses a key, wherever the focus is. */
  public void press(Keys key) {
    type(key);
  }

  /** Types where the focus is. */
  public void type(CharSequence keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /**
   * Goes on with the tabulator until the focus is where it should be.
   *
   * @param reached an expression of the page's script
   */
  public void tabTo(String reached) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(run("return " + reached))) {
        return;
      }
    }
    throw new AssertionError("The keyboard never reaches " + reached);
  }

  /** For what this class does not do. */
  public ChromeDriver driver() {
    return driver;
  }

  /** What the browser wrote into its console since it was asked last, but for mere notes. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /**
   * What keeps people out of the page (WCAG 2.2 A and AA, and axe's best practices).
   *
   * @param except CSS selectors of parts that are not looked at
   */
  public List<String> barriers(String... except) {
    return Axe.barriers(driver, except);
  }

  /** By how many pixels the page is wider than the screen. */
  public long overhang() {
    return (Long)
        run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /**
   * Takes a picture of the page, whole if it is not very long: {@code
   * target/screenshots/<name>-<screen>-<language>.png}.
   */
  public Path shoot(String name) {
    String file = "%s-%s-%s.png".formatted(name, screen, language.getLanguage());
    try {
      Files.createDirectories(SCREENSHOTS);
      return Files.write(SCREENSHOTS.resolve(file.toLowerCase(Locale.ROOT)), picture());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private byte[] picture() {
    long height = (Long) run("return document.documentElement.scrollHeight");
    Map<String, Object> clip =
        Map.of(
            "x",
            0,
            "y",
            0,
            "width",
            screen.width(),
            "height",
            Math.min(height, TALLEST),
            "scale",
            1);
    Map<String, Object> taken =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
