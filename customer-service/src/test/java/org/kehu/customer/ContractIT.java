package org.kehu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every record that the service tells is valid against its published schema. */
@KehuServiceTest
class ContractIT {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  @Test
  @Proves("M31")
  void whatIsToldIsValidAgainstItsSchema() {
    Http http = new Http(port);
    http.listCompany();
    String erp = Http.erp();
    String gm = Http.person("wang.zong", "general-manager");
    String path =
        "/api/v1/customers/"
            + http.opened(
                erp,
                Http.fresh("契约"),
                "\"ownerId\":\"st-feng-dakehu\",\"region\":\"广东\",\"source\":\"NETWORK\"");
    http.patch(path, erp, "{\"yearlyVolume\":{\"amount\":\"60000\"}}", "If-Match", "\"1\"").is(200);
    http.post(path + "/classify", gm, "{\"grade\":\"A\",\"reason\":\"重点\"}").is(200);
    http.post(path + "/owner", gm, "{\"departmentId\":\"sales\"}").is(200);
    http.post(path + "/status", erp, "{\"status\":\"LOST\",\"reason\":\"PRICE\"}").is(200);
    webhook(http);
    notices(http, path.substring(path.lastIndexOf('/') + 1));
    String chief = "/api/v1/staff/st-wang-zong";
    String letter =
        """
        {"delegateId":"st-li-fu","powers":["policy.approve"],"until":"%s","reason":"出差"}\
        """
            .formatted(clock.instant().plusSeconds(60));
    String letterId = http.post(chief + "/letters", gm, letter).is(201).id();
    http.post(chief + "/letters/" + letterId + "/revoke", gm, "{\"reason\":\"返回\"}").is(200);
    http.put(chief + "/absence", gm, "{\"from\":\"%s\"}".formatted(clock.instant())).is(200);
    http.send("DELETE", chief + "/absence", gm, null, null).is(200);
    byte[] file = "客户类型,客户名称\n企业,%s\n".formatted(Http.fresh("契约")).getBytes(StandardCharsets.UTF_8);
    http.sendBytes("POST", "/api/v1/customers/imports", erp, file, "text/csv").is(202);
    byte[] broken = "电话\n1\n".getBytes(StandardCharsets.UTF_8);
    http.sendBytes("POST", "/api/v1/customers/imports", erp, broken, "text/csv").is(202);

    undoneImport(http, erp);
    undoneMerge(http, erp, gm);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          List<Events.Heard> told = told();
          Set<String> types = new TreeSet<>();
          told.forEach(heard -> types.add(heard.type()));
          assertThat(types)
              .contains(
                  "kehu.customer.customer-registered.v1",
                  "kehu.customer.customer-changed.v1",
                  "kehu.customer.customer-graded.v1",
                  "kehu.customer.owner-changed.v1",
                  "kehu.customer.status-changed.v1",
                  "kehu.customer.import-completed.v1",
                  "kehu.customer.import-failed.v1",
                  "kehu.customer.import-undone.v1",
                  "kehu.customer.customer-withdrawn.v1",
                  "kehu.customer.customer-merged.v1",
                  "kehu.customer.customer-unmerged.v1",
                  "kehu.customer.merge-begun.v1",
                  "kehu.customer.unmerge-begun.v1",
                  "kehu.process.started.v1",
                  "kehu.process.completed.v1",
                  "kehu.process.failed.v1",
                  "kehu.process.undo-requested.v1",
                  "kehu.process.undone.v1",
                  "kehu.customer.staff-changed.v1",
                  "kehu.customer.department-changed.v1",
                  "kehu.customer.consent-changed.v1",
                  "kehu.customer.webhook-registered.v1",
                  "kehu.customer.webhook-changed.v1",
                  "kehu.customer.webhook-secret-rotated.v1",
                  "kehu.customer.webhook-disabled.v1",
                  "kehu.customer.webhook-enabled.v1",
                  "kehu.customer.webhook-removed.v1",
                  "kehu.customer.notice-accepted.v1",
                  "kehu.customer.notice-attempted.v1",
                  "kehu.customer.notice-sent.v1",
                  "kehu.customer.notice-refused.v1",
                  "kehu.customer.absence-declared.v1",
                  "kehu.customer.letter-written.v1",
                  "kehu.customer.letter-revoked.v1",
                  "kehu.customer.state.v1",
                  "kehu.customer.internal.v1",
                  "kehu.staff.state.v1");
        });
    told().stream().filter(heard -> heard.body() != null).forEach(ContractIT::assertValid);
  }

  /** An import that is undone, with the file it had opened. */
  private static void undoneImport(Http http, String erp) {
    byte[] file = "客户类型,客户名称\n企业,%s\n".formatted(Http.fresh("契约")).getBytes(StandardCharsets.UTF_8);
    String place =
        http.sendBytes("POST", "/api/v1/customers/imports", erp, file, "text/csv")
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(place, erp).is(200).text("/state").equals("COMPLETED"));
    http.post(http.get(place, erp).text("/job") + "/undo", erp, null).is(202);
  }

  /** A merge that is taken back. */
  private static void undoneMerge(Http http, String erp, String gm) {
    String loser = http.opened(erp, Http.fresh("契约"), "");
    String merge =
        http.post(
                "/api/v1/customers/" + http.opened(erp, Http.fresh("契约"), "") + "/merge",
                gm,
                "{\"loserId\":\"%s\",\"survivorVersion\":1,\"loserVersion\":1}".formatted(loser))
            .is(201)
            .id();
    http.post("/api/v1/customers/merges/" + merge + "/undo", gm, "{}").is(200);
  }

  private static void webhook(Http http) {
    String admin = Http.person("guan.li", "administrator");
    String target =
        """
        {"name": "契约", "departmentId": "sales", "url": "http://127.0.0.1:9/events",
         "types": ["kehu.survey.survey-closed.v1"]}
        """;
    String path = "/api/v1/webhooks/" + http.post("/api/v1/webhooks", admin, target).is(201).id();
    http.patch(path, admin, "{\"name\":\"契约二\"}", "If-Match", "\"1\"").is(200);
    http.post(path + "/secret", admin, null).is(200);
    http.post(path + "/disable", admin, null).is(200);
    http.post(path + "/enable", admin, null).is(200);
    http.send("DELETE", path, admin, null, null).is(204);
  }

  /** One that is sent, and one that the customer has declined. */
  private static void notices(Http http, String customerId) {
    String agent = Http.person("sun.jingli", "manager");
    String direct =
        """
        {"recipient": {"kind": "DIRECT", "email": "contract@customer.example"},
         "template": "case-resolved", "purpose": "SERVICE", "values": {"caseNumber": "TS-1"}}
        """;
    http.post("/api/v1/notices", agent, direct).is(201);
    String consents =
        """
        {"consents": [{"purpose": "CARE", "granted": false, "method": "TELEPHONE",
                       "policyVersion": "2026-03"}]}
        """;
    http.put("/api/v1/customers/" + customerId + "/consents", Http.erp(), consents).is(200);
    String declined =
        """
        {"recipient": {"kind": "CUSTOMER", "id": "%s"}, "template": "greeting",
         "purpose": "CARE", "values": {"occasion": "中秋", "wish": "好"}}
        """;
    String app = Http.app("notices.write");
    http.post("/api/v1/notices", app, declined.formatted(customerId)).is(201);
  }

  private static List<Events.Heard> told() {
    return Stream.of(
            "kehu.customer.v1",
            "kehu.customer.state.v1",
            "kehu.customer.internal.v1",
            "kehu.staff.state.v1")
        .flatMap(topic -> Events.in(topic).stream())
        .toList();
  }

  private static void assertValid(Events.Heard heard) {
    String schema = schema(heard.type());
    List<Error> errors =
        SCHEMAS
            .getSchema(schema, InputFormat.JSON)
            .validate(Objects.requireNonNull(heard.body()), InputFormat.JSON);
    assertThat(errors).as(heard.type() + " " + heard.body()).isEmpty();
    assertThat(heard.headers())
        .containsKeys(
            "ce_id", "ce_source", "ce_subject", "ce_time", "kehusequence", "correlationid");
  }

  private static String schema(String type) {
    try (InputStream in =
        Objects.requireNonNull(
            ContractIT.class.getResourceAsStream("/schemas/" + type + ".json"), type)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
