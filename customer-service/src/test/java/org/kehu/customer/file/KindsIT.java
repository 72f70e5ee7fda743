package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Kinds of customers over HTTP: suppliers, distributors, key and brand customers. */
@KehuServiceTest
class KindsIT {

  private static final String CUSTOMERS = "/api/v1/customers";

  @LocalServerPort private int port;
  private Http http;
  private String region;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
    region = "类别" + UUID.randomUUID().toString().substring(0, 8);
  }

  private String opened(String kinds) {
    return http.opened(
        Http.erp(), Http.fresh("类别"), "\"region\":\"%s\",%s".formatted(region, kinds));
  }

  private JsonNode listed(String query) {
    return http.get(CUSTOMERS + "?region=" + region + query, Http.erp())
        .is(200)
        .json()
        .at("/items");
  }

  @Test
  @Proves("C-23")
  void theKindsOfACustomerAreKeptFoundChangedAndAnalysed() {
    String maker =
        opened("\"relation\":\"SUPPLIER\",\"dealing\":\"DIRECT\",\"reach\":\"INTERNATIONAL\"");
    String dealer =
        opened("\"relation\":\"DISTRIBUTOR\",\"dealing\":\"INDIRECT\",\"reach\":\"DOMESTIC\"");
    for (String[] asked :
        new String[][] {
          {"&relation=SUPPLIER", maker},
          {"&dealing=INDIRECT", dealer},
          {"&reach=INTERNATIONAL", maker},
          {"&relation=DISTRIBUTOR&dealing=INDIRECT&reach=DOMESTIC", dealer}
        }) {
      assertThat(listed(asked[0]))
          .as(asked[0])
          .extracting(one -> one.at("/id").asString())
          .containsExactly(asked[1]);
    }
    http.get(CUSTOMERS + "?relation=FRIEND", Http.erp()).refused(400, "parameter-invalid");
    http.patch(CUSTOMERS + "/" + maker, Http.erp(), "{\"relation\":\"BRAND\"}", "If-Match", "\"1\"")
        .is(200);
    assertThat(http.get(CUSTOMERS + "/" + maker + "/history", Http.erp()).is(200).json().toString())
        .contains("relation", "SUPPLIER", "BRAND");
    JsonNode groups =
        http.get(CUSTOMERS + "/analysis/composition?by=region,relation", Http.bi())
            .is(200)
            .json()
            .at("/groups");
    assertThat(groups)
        .filteredOn(one -> one.toString().contains(region))
        .extracting(one -> one.at("/key/relation").asString(), one -> one.at("/customers").asInt())
        .containsExactlyInAnyOrder(tuple("BRAND", 1), tuple("DISTRIBUTOR", 1));
  }

  @Test
  @Proves("C-23")
  void anImportReadsTheKindsInWords() {
    String name = Http.fresh("导入类别");
    byte[] file =
        """
        客户类型,客户名称,地区,往来类别,直接或间接,国内或国际
        企业,%s,%s,品牌客户,间接,国际
        企业,%s,%s,朋友,直接,国内
        """
            .formatted(name, region, Http.fresh("导入类别"), region)
            .getBytes(StandardCharsets.UTF_8);
    String job =
        http.sendBytes("POST", CUSTOMERS + "/imports", Http.erp(), file, "text/csv").is(202).id();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> listed("&relation=BRAND&dealing=INDIRECT&reach=INTERNATIONAL").size() == 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            http.get(CUSTOMERS + "/imports/" + job + "/rejects", Http.erp())
                .response()
                .body()
                .contains("朋友"));
  }
}
