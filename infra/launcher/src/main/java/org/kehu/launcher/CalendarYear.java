package org.kehu.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The command {@code calendar add-year}: hands a table of holidays to the running suite, as its
 * administrator. The suite reads and judges it; what the table looks like is told in
 * infra/docs/calendar.
 */
record CalendarYear(Suite suite, Screen screen) {

  private static final String YEARS = "/api/v1/policies/customer/calendar/years";
  private static final int CREATED = 201;
  private static final int MINUTES = 5;

  void add(Path file, Optional<String> department, Optional<String> person) {
    byte[] table = read(file);
    if (!suite.isAlive(Part.GATEWAY)) {
      throw new Refusal(
          ExitCode.NOT_RUNNING,
          "The suite is not running; start it with '%s'.".formatted(suite.typed("up")));
    }
    String token = new Tokens(suite).issue("administrator", MINUTES);
    String url = suite.ports().url(Part.GATEWAY);
    Http.Answer answer =
        suite
            .http()
            .postFile(url + YEARS + query(department, person), token, table)
            .orElseThrow(() -> new Refusal(ExitCode.FAILED, "The gateway does not answer."));
    if (answer.status() != CREATED) {
      throw new Refusal(ExitCode.FAILED, words(answer));
    }
    screen.say(drafted(url + answer.location()));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      throw new Refusal(ExitCode.USAGE, "There is no file " + file + ".");
    } catch (IOException broken) {
      throw Disk.refusal(file, broken);
    }
  }

  private static String query(Optional<String> department, Optional<String> person) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    department.ifPresent(id -> query.add("department=" + encoded(id)));
    person.ifPresent(id -> query.add("person=" + encoded(id)));
    return query.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The refusal and each of its errors. */
  private static String words(Http.Answer answer) {
    List<String> details = Json.texts(answer.body(), "detail");
    return details.isEmpty()
        ? "The suite refused the table with " + answer.status() + "."
        : String.join(" ", details);
  }

  private String drafted(String draft) {
    return """
    The calendar with that year is a draft:
      %1$s
    The administrator lays it before the general manager, who approves it:
      curl -X POST -H "Authorization: Bearer $(%2$s)" %1$s/submit
      curl -X POST -H "Authorization: Bearer $(%3$s)" %1$s/approve\
    """
        .formatted(draft, suite.typed("token administrator"), suite.typed("token general-manager"));
  }
}
