package org.kehu.customer.archive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.customer.Http;
import org.kehu.testkit.MovableClock;

/** The archive of a company in a test: what departments and the archivist do with it over HTTP. */
public final class Shelf {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String STORAGE =
      """
      {"cabinet":"3 号柜","place":"2 层","protection":["FIRE","DAMP","INSECTS"],"locked":true}\
      """;

  /** The items of the volume of a mortgage (C-56). */
  static final String[] MORTGAGE = {
    "PASSBOOK", "INCOME_CERTIFICATE", "HOUSING_FUND_CARD", "FIRST_PAYMENT", "SOCIAL_SECURITY"
  };

  private final Http http;
  private final MovableClock clock;
  private final String archives;

  public Shelf(Http http, MovableClock clock, String customer) {
    this.http = http;
    this.clock = clock;
    this.archives = "/api/v1/customers/" + customer + "/archives";
  }

  // Tokens are made when they are used: the clock moves.

  public static String keeper() {
    return Http.person("feng.dakehu", "account-manager");
  }

  public static String head() {
    return Http.person("he.dakehu", "manager");
  }

  public static String archivist() {
    return Http.person("song.dangan", "archivist");
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Moves the clock to ten o'clock of the next morning. */
  void tomorrowAtTen() {
    Instant ten = today().plusDays(1).atTime(10, 0).atZone(ZONE).toInstant();
    clock.move(Duration.between(clock.instant(), ten));
  }

  static String items(String form, String... codes) {
    return "{\"items\":[" + listed(form, codes) + "]}";
  }

  static String listed(String form, String... codes) {
    return Stream.of(codes)
        .map(code -> "{\"code\":\"%s\",\"form\":\"%s\",\"quantity\":1}".formatted(code, form))
        .collect(Collectors.joining(","));
  }

  static String counted(String items, String storage) {
    return items.substring(0, items.length() - 1) + ",\"storage\":" + storage + "}";
  }

  public static String counted(String items) {
    return counted(items, STORAGE);
  }

  public Http.Answer agree(String token, String further) {
    return http.post(archives, token, further);
  }

  /** Agrees on a volume of the general kind, to be handed in until tomorrow. */
  public String agreed(String token, String level) {
    String body =
        """
        {"checklist":"GENERAL","part":"MAIN","level":"%s","occasion":"ORDINARY",
         "startedOn":"%s","agreedOn":"%s"}\
        """
            .formatted(level, today(), today().plusDays(1));
    return archives + "/" + agree(token, body).is(201).id();
  }

  /** A filed volume of the general kind, with one contract. */
  public String filed(String token, String level) {
    String path = agreed(token, level);
    String contract = items("ORIGINAL", "CONTRACTS", "MINUTES");
    http.post(path + "/hand-in", token, contract).is(200);
    http.post(path + "/file", archivist(), counted(contract)).is(200);
    return path;
  }

  /** A filed volume of the papers of a home buyer's mortgage. */
  public String filedHomeBuyer() {
    String body =
        """
        {"checklist":"HOME_BUYER","part":"MORTGAGE","category":"SHOP","dealtOn":"%s",
         "occasion":"MORTGAGE","startedOn":"%s"}\
        """
            .formatted(today(), today());
    String path = archives + "/" + agree(keeper(), body).is(201).id();
    String papers = items("COPY", MORTGAGE);
    http.post(path + "/hand-in", keeper(), papers).is(200);
    http.post(path + "/file", archivist(), counted(papers)).is(200);
    return path;
  }

  /** A filed volume with an electronic contract; the id of the file is the second. */
  public List<String> filedWithFile(String token, String level) {
    String path = agreed(token, level);
    String file = attach(path, token).is(201).id();
    String said = items("ELECTRONIC", "CONTRACTS");
    String counted =
        "{\"items\":[{\"code\":\"CONTRACTS\",\"form\":\"ELECTRONIC\",\"quantity\":1,\"fileIds\":[\"%s\"]}]}"
            .formatted(file);
    http.post(path + "/hand-in", token, said).is(200);
    http.post(path + "/file", archivist(), counted(counted)).is(200);
    return List.of(path, file);
  }

  public Http.Answer attach(String path, String token) {
    String pdf =
        """
        --b\r
        Content-Disposition: form-data; name="file"; filename="contract.pdf"\r
        \r
        %PDF-1.7\r
        --b--\r
        """;
    return http.sendBytes(
        "POST",
        "/api/v1/files/customer?owner=archive/" + id(path),
        token,
        pdf.getBytes(StandardCharsets.UTF_8),
        "multipart/form-data; boundary=b");
  }

  public static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
