package org.kehu.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.netflix.eureka.EurekaServerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"MANAGEMENT_PORT=0", "KEHU_DISCOVERY=http://localhost:1/eureka/"})
class DiscoveryIT {

  private static final String INSTANCE =
      """
      {"instance":{"instanceId":"one","hostName":"localhost","app":"VISIT","ipAddr":"127.0.0.1",
       "status":"UP","port":{"$":8083,"@enabled":"true"},
       "leaseInfo":{"renewalIntervalInSecs":2,"durationInSecs":6},
       "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
       "name":"MyOwn"}}}\
      """;

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Autowired EurekaServerConfig settings;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anInstanceIsSeenAtOnceAndGoneAtOnceWhenItLeaves() throws Exception {
    assertThat(send("POST", "/eureka/apps/VISIT", INSTANCE)).isEqualTo(204);
    assertThat(get(port, "/eureka/apps/VISIT")).contains("\"instanceId\":\"one\"");
    assertThat(get(port, "/eureka/apps")).contains("\"instanceId\":\"one\"");

    assertThat(send("DELETE", "/eureka/apps/VISIT/one", "")).isEqualTo(200);
    assertThat(get(port, "/eureka/apps")).doesNotContain("\"instanceId\":\"one\"");
  }

  @Test
  void aDeadInstanceIsEvictedAlthoughItIsMostOfTheRegistry() throws Exception {
    String dying = INSTANCE.replace("\"one\"", "\"dying\"").replace("Secs\":6", "Secs\":1");
    assertThat(send("POST", "/eureka/apps/VISIT", dying)).isEqualTo(204);
    assertThat(get(port, "/eureka/apps")).contains("\"instanceId\":\"dying\"");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !get(port, "/eureka/apps").contains("\"instanceId\":\"dying\""));
  }

  @Test
  void theRegistryAnswersWithWhatItKnowsNow() {
    assertThat(settings.shouldUseReadOnlyResponseCache()).isFalse();
    assertThat(settings.shouldEnableSelfPreservation()).isFalse();
    assertThat(settings.getEvictionIntervalTimerInMs()).isEqualTo(5000);
  }

  @Test
  void itDoesNotRegisterItself() throws Exception {
    assertThat(get(port, "/eureka/apps")).doesNotContainIgnoringCase("discovery");
  }

  @Test
  void healthIsOnTheManagementPortOnly() throws Exception {
    assertThat(get(managementPort, "/actuator/health/readiness")).contains("UP");
    assertThat(get(managementPort, "/actuator/health/liveness")).contains("UP");
    assertThat(get(port, "/actuator/health/readiness")).doesNotContain("\"UP\"");
  }

  private String get(int onPort, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + onPort + path))
            .header("Accept", "application/json")
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private int send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }
}
