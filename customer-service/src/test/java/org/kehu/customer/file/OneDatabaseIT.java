package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** However a customer comes to the company, it stands in one database. */
@KehuServiceTest
class OneDatabaseIT {

  private static final String PATH = "/api/v1/customers";

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private String opened(String token, String name) {
    String body = "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}".formatted(name);
    return http.post(PATH, token, body).is(201).id();
  }

  private void imported(String name) {
    byte[] file = "客户类型,客户名称\n企业,%s\n".formatted(name).getBytes(StandardCharsets.UTF_8);
    String place =
        http.sendBytes("POST", PATH + "/imports", Http.erp(), file, "text/csv")
            .is(202)
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(place, Http.erp()).is(200).text("/state").equals("COMPLETED"));
  }

  @Test
  @Proves("C-29")
  void whatAppsPeopleBatchesAndImportsBringStandsInOneListAndIsNumberedAlike() {
    String stem = Http.fresh("统一库").replace("有限公司", "");
    String manager = Http.person("wang.zong", "general-manager");
    opened(Http.erp(), stem + "应用有限公司");
    opened(manager, stem + "员工有限公司");
    String item = "{\"items\":[{\"kind\":\"ENTERPRISE\",\"name\":\"%s批量有限公司\"}]}".formatted(stem);
    http.post(PATH + "/batch", Http.erp(), item).is(200);
    imported(stem + "导入有限公司");

    JsonNode found =
        http.get(PATH + "?q=" + URLEncoder.encode(stem, StandardCharsets.UTF_8), manager)
            .is(200)
            .json()
            .at("/items");

    assertThat(found)
        .extracting(one -> one.at("/name").asString().replace(stem, ""))
        .containsExactlyInAnyOrder("应用有限公司", "员工有限公司", "批量有限公司", "导入有限公司");
    assertThat(found).allMatch(one -> one.at("/number").asString().matches("KH-\\d{4}-\\d{6,}"));
    for (String way : List.of("应用", "批量", "导入")) {
      String again = "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}".formatted(stem + way + "有限公司");
      assertThat(http.post(PATH, manager, again).status()).as(way).isEqualTo(409);
    }
  }
}
