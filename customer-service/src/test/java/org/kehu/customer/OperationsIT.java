package org.kehu.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kehu.testkit.AccessRows;
import org.kehu.testkit.KehuServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What developers and ops find: descriptions, rights and figures for every operation. */
@KehuServiceTest
class OperationsIT {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private ApplicationContext context;

  @Test
  void everyRowOfTheAccessTableIsAnOperationAndTheOtherWayRound() {
    AccessRows.areTheOperationsOf(context);
  }

  @Test
  void theOpenApiDescribesEveryOperation() {
    Http.Answer openapi = new Http(managementPort).get("/actuator/openapi", null).is(200);

    assertThat(openapi.response().body())
        .contains(
            "\"openapi\":\"3.1",
            "/api/v1/customers/{id}/classification",
            "/api/v1/customers/imports/{id}/rejects",
            "/api/v1/customers/analysis/composition",
            "建立客户档案");
    openapi.json().at("/paths").properties().stream()
        .filter(path ->
            path.getKey()
                .matches(
                    "/api/v1/(customers|key-accounts|staff|departments|notices|jobs|webhooks).*"))
        .forEach(path ->
            path.getValue()
                .forEach(operation ->
                    assertThat(operation.at("/summary").asString())
                        .as(path.getKey())
                        .isNotBlank()));
  }

  @Test
  void figuresMoveWhenFilesAreOpened() {
    Http http = new Http(port);
    http.listCompany();
    http.opened(Http.erp(), Http.fresh("指标"), "");

    assertThat(new Http(managementPort).get("/actuator/prometheus", null).is(200).response().body())
        .contains(
            "kehu_customer_files_registered_total",
            "kehu_customer_files_held",
            "kehu_customer_imports_waiting",
            "kehu_customer_imports_kept",
            "kehu_customer_imports_purged_total",
            "kehu_process_jobs{",
            "kehu_process_due_age_seconds{",
            "kehu_customer_notices_waiting",
            "kehu_customer_notices_oldest_age_seconds",
            "kehu_customer_webhook_waiting",
            "kehu_customer_webhook_oldest_age_seconds",
            "kehu_customer_webhook_disabled");
  }
}
