package org.kehu.customer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.OwnerMatrix;
import org.kehu.testkit.access.TokenMatrix;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in at this service's own door, and whose things are whose. */
@KehuServiceTest
class AccessMatrixIT {

  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HAN = Http.person("han.xiaoshou", "account-manager");
  private static final String HE = Http.person("he.dakehu", "supervisor");
  private static final String YANG = Http.person("yang.zongjian", "supervisor");

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private Door door() {
    return Door.of("customer", port, DescribedClient.create());
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfToken() {
    return new TokenMatrix(Operation.of("customer"), TestSuite.running().issuer()).at(door());
  }

  @TestFactory
  Stream<DynamicTest> everyThingOfItsOwnerAndOfAnother() {
    OwnerMatrix matrix = OwnerMatrix.of("customer");
    matrix
        .thing("/api/v1/customers/{id}", () -> Map.of("id", file()))
        .between(FENG, HAN)
        .read("")
        .patch("{\"remark\":\"老客户\"}")
        .read("/history")
        .read("/timeline")
        .read("/classification")
        .read("/grade/explain")
        .read("/consents")
        .put(
            "/consents",
            """
            {"consents": [{"purpose": "CARE", "granted": true, "method": "WRITTEN",
                           "policyVersion": "隐私政策-2026-03"}]}
            """)
        .read("/contact-load")
        .command("/status", "{\"status\":\"LOST\",\"reason\":\"PRICE\"}")
        .between(HE, YANG)
        .command("/classify", "{\"grade\":\"B\",\"reason\":\"年度评估\"}")
        .command("/owner", "{\"ownerId\":\"st-he-dakehu\"}");
    matrix
        .thing("/api/v1/customers/imports/{id}", () -> Map.of("id", imported()))
        .between(FENG, HAN)
        .read("")
        .read("/rejects");
    matrix.thing("/api/v1/notices/{id}", () -> Map.of("id", notice())).between(FENG, HAN).read("");
    matrix.everybodys(
        "/api/v1/customers/duplicates/{id}/dismiss", "the archivist alone sees both sides");
    return matrix.at(door());
  }

  private String file() {
    return http.opened(FENG, Http.fresh("归属"), "\"ownerId\":\"st-feng-dakehu\"");
  }

  private String imported() {
    byte[] file = "客户类型,客户名称\n企业,%s\n".formatted(Http.fresh("归属")).getBytes(StandardCharsets.UTF_8);
    return http.sendBytes("POST", "/api/v1/customers/imports", FENG, file, "text/csv").is(202).id();
  }

  private String notice() {
    String request =
        """
        {"recipient": {"kind": "CUSTOMER", "id": "%s"}, "template": "greeting", "purpose": "CARE",
         "values": {"occasion": "中秋", "wish": "祝您安康。"}}
        """;
    return http.post("/api/v1/notices", FENG, request.formatted(file())).is(201).id();
  }
}
