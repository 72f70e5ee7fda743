package org.kehu.customer.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.file.PersonErasure;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The parts of the file that are gathered bit by bit, over HTTP. */
@KehuServiceTest
class PartsIT {

  private static final String MAKERS =
      """
      {"purchasing":"技术部一票否决","trend":"向储能扩张",
       "makers":[{"name":"林晓梅","position":"采购总监","role":"决策人","phone":"13912345678",
                  "birthday":"1980-05-12","hobbies":"围棋"}]}
      """;

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private PersonErasure erasure;

  private Http http;
  private String keeper;
  private String customer;
  private String path;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    keeper = Http.person("feng.dakehu", "account-manager");
    customer = http.opened(Http.erp(), Http.fresh("资料"), "\"ownerId\":\"st-feng-dakehu\"");
    path = "/api/v1/customers/" + customer + "/dossier/parts";
  }

  private Http.Answer put(String part, String body, String... headers) {
    return http.send("PUT", path + "/" + part, keeper, body, "application/json", headers);
  }

  private JsonNode read() {
    return http.get(path, keeper).is(200).json();
  }

  @Test
  @Proves({"C-06", "C-08", "C-09", "C-13", "C-14", "C-15"})
  void eachPartIsKeptByItselfAndTheOthersStay() {
    assertThat(read().has("characteristics")).isFalse();
    put("characteristics", "{\"serviceArea\":\"华南\",\"culture\":\" 务实 \"}").is(200);
    put("business-state", "{\"performance\":\"年均增长 12%\",\"attitude\":\"积极\"}").is(200);
    put("trading-state", "{\"problems\":\"旺季备货不足\",\"terms\":\"月结 30 天\"}").is(200);
    put(
            "relationship",
            "{\"level\":\"CLOSE\",\"maintenance\":[{\"on\":\"2026-10-12\",\"what\":\"厂庆到访\"}]}")
        .is(200);
    put("needs", "{\"interests\":\"能耗监测\",\"expectations\":\"一季度上线\"}").is(200);
    put("background", "{\"history\":\"2003 年成立\",\"position\":\"省内前三\"}").is(200);
    put("channel", "{\"nature\":\"一级经销商\",\"since\":2018,\"brands\":[\"华能\",\"海川\"]}").is(200);

    JsonNode all = read();

    assertThat(all.at("/characteristics/culture").asString()).isEqualTo("务实");
    assertThat(all.at("/businessState/attitude").asString()).isEqualTo("积极");
    assertThat(all.at("/tradingState/terms").asString()).isEqualTo("月结 30 天");
    assertThat(all.at("/relationship/maintenance/0/what").asString()).isEqualTo("厂庆到访");
    assertThat(all.at("/needs/interests").asString()).isEqualTo("能耗监测");
    assertThat(all.at("/background/position").asString()).isEqualTo("省内前三");
    assertThat(all.at("/channel/brands")).hasSize(2);
    put("channel", "{\"since\":1800,\"brands\":[]}").refused(422, "validation-failed");
    put("relationship", "{\"level\":\"BEST\",\"maintenance\":[]}")
        .refused(422, "validation-failed");
    put("needs", "{\"survey\":\"" + "长".repeat(2001) + "\"}").refused(422, "validation-failed");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
    http.put(path + "/needs", Http.person("pu.tong", "employee"), "{}")
        .refused(403, "right-missing");
  }

  @Test
  @Proves({"C-35", "X-47"})
  void everyChangeIsKeptWithBeforeAndAfterAndAStaleOneIsRefused() {
    String etag = put("characteristics", "{\"culture\":\"务实\"}").is(200).header("ETag");
    put("characteristics", "{\"culture\":\"创新\",\"policy\":\"稳健\"}", "If-Match", etag).is(200);
    put("characteristics", "{\"culture\":\"旧\"}", "If-Match", etag).refused(412, "version-stale");
    put("characteristics", "{\"culture\":\"创新\",\"policy\":\"稳健\"}").is(200);

    JsonNode history = http.get(path + "/history", keeper).is(200).json().at("/changes");

    assertThat(history).hasSize(3);
    assertThat(history.at("/1/before").asString()).isEqualTo("务实");
    assertThat(history.at("/1/after").asString()).isEqualTo("创新");
    assertThat(history.at("/0/item").asString()).isEqualTo("policy");
    assertThat(history.at("/0/by").asString()).isEqualTo("st-feng-dakehu");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", customer))
                .filteredOn(heard -> heard.type().equals("kehu.customer.dossier-part-kept.v1"))
                .hasSize(2)
                .extracting(Events.Heard::body)
                .noneMatch(body -> body.contains("创新")));
  }

  @Test
  @Proves({"C-07", "C-16", "G-08", "G-09"})
  void personsAreSealedMaskedAndGoneWithTheErasure() {
    put("decision-making", MAKERS).is(200);
    put("property", "{\"unit\":\"A1203\",\"emergencyContact\":\"林晓明 13900000001\"}").is(200);

    assertThat(read().at("/decisionMaking/makers/0/name").asString()).isEqualTo("林晓梅");
    Document stored = mongo.getCollection("dossiers").find(new Document("_id", customer)).first();
    assertThat(stored.toString()).doesNotContain("林晓", "围棋", "13912345678");
    JsonNode masked = http.get(path, Http.person("xu.caiwu", "finance")).is(200).json();
    assertThat(masked.at("/decisionMaking/makers/0/name").asString()).isEqualTo("林**");
    assertThat(masked.at("/decisionMaking/makers/0/position").asString()).isEqualTo("采购总监");
    assertThat(masked.at("/property/emergencyContact").asString()).isEqualTo("****");
    JsonNode history = http.get(path + "/history", keeper).is(200).json().at("/changes");
    assertThat(history.toString()).doesNotContain("林晓", "围棋");
    assertThat(history.valueStream().map(one -> one.at("/item").asString()))
        .containsAll(List.of("makers", "unit", "emergencyContact"));

    Call.ofSystem(Caller.system("customer"), null, "erasure")
        .within(() -> {
          erasure.erase(customer);
          return null;
        });

    JsonNode left = read();
    assertThat(left.at("/decisionMaking/makers/0").has("name")).isFalse();
    assertThat(left.at("/decisionMaking/makers/0/position").asString()).isEqualTo("采购总监");
    assertThat(left.at("/property").has("emergencyContact")).isFalse();
  }
}
