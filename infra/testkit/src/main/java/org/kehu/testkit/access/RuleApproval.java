package org.kehu.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Approvals are served by the kit alike in every service, and every service has rules to approve:
 * so a submitted rule is what each tries its approvals with.
 *
 * @param service whose rule
 * @param rule key of the rule
 * @param inForce when the version would take force; late enough to disturb no other test
 */
public record RuleApproval(Door door, Signer issuer, String service, String rule, Instant inForce) {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Adds the approvals of the service, between those whom they concern and an employee. */
  public void addTo(OwnerMatrix matrix) {
    String nobody = person("pu.tong", "employee");
    matrix
        .thing("/api/v1/approvals/" + service + "/{id}", () -> Map.of("id", submitted()))
        .between(administrator(), nobody)
        .read("")
        .command("/withdraw", "{\"reason\":\"内容有误\"}")
        .between(person("wang.zong", "general-manager"), nobody)
        .command("/approve", "{\"note\":\"同意\"}")
        .command("/refuse", "{\"note\":\"请再议\"}")
        .command("/delegate", "{\"toId\":\"st-zhao-zhuren\",\"note\":\"请赵主任审\"}")
        .command(
            "/add-sign",
            "{\"place\":\"BEFORE\",\"participant\":{\"kind\":\"PERSON\",\"staffId\":\"st-qin-fawu\"}}");
  }

  private String administrator() {
    return person("guan.li", "administrator");
  }

  private String person(String userName, String role) {
    return issuer.token(claims -> claims.subject(userName).claim("roles", List.of(role)));
  }

  /** The id of a new approval. */
  private String submitted() {
    String rules = "/api/v1/policies/" + service + "/" + rule;
    JsonNode shipped = said("GET", rules + "/presets", null).at("/items/0/value");
    String draft =
        """
        {"value":%s,"note":"年度修订","effectiveFrom":"%s",
         "responsibility":{"departmentId":"customer-service","personId":"st-sun-jingli",
                           "explainingDepartmentId":"legal"}}
        """
            .formatted(shipped, inForce);
    int version = said("POST", rules + "/versions", draft).path("version").asInt();
    said("POST", rules + "/versions/" + version + "/submit", null);
    String subject = service + "." + rule + "." + version;
    await().atMost(SOON).until(() -> !approvalOf(subject).isEmpty());
    return approvalOf(subject);
  }

  private String approvalOf(String subject) {
    return said("GET", "/api/v1/approvals/" + service + "?box=ASKED&limit=200", null)
        .path("items")
        .valueStream()
        .filter(approval -> approval.path("subject").toString().contains("\"" + subject + "\""))
        .map(approval -> approval.path("id").asString(""))
        .findFirst()
        .orElse("");
  }

  private JsonNode said(String method, String path, @Nullable String body) {
    HttpResponse<String> answer = door.send(method, path, "Bearer " + administrator(), body);
    assertThat(answer.statusCode())
        .as("%s %s: %s", method, path, answer.body())
        .isBetween(200, 299);
    return JsonMapper.shared().readTree(answer.body());
  }
}
