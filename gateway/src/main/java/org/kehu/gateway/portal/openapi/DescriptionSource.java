package org.kehu.gateway.portal.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.kehu.gateway.forward.Instances;
import org.kehu.gateway.forward.ServiceClient;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.kit.access.table.RouteClass;
import org.kehu.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/**
 * Asks instances for their description, one after the other until one answers: {@code
 * /actuator/openapi} at the management port that each tells discovery. Nothing else of that port
 * can be asked for from outside.
 */
@Component
public final class DescriptionSource {

  private static final Logger LOG = LoggerFactory.getLogger(DescriptionSource.class);

  private static final String PATH = "/actuator/openapi";
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int RETRY_AFTER_SECONDS = 5;

  private final Instances instances;
  private final ServiceClient client;

  public DescriptionSource(Instances instances, ServiceClient client) {
    this.instances = instances;
    this.client = client;
  }

  /**
   * What an instance of the service says now.
   *
   * @throws Problem {@code no-instance}, or {@code description-unavailable} when none of them gives
   *     a description
   */
  Description read(String service) {
    Set<String> tried = new HashSet<>();
    Problem failure = refusal(GatewayProblem.NO_INSTANCE, service);
    for (Optional<ServiceInstance> next = instances.next(service, tried);
        next.isPresent();
        next = instances.next(service, tried)) {
      tried.add(Instances.address(next.get()));
      try {
        return ask(next.get());
      } catch (IOException | IllegalArgumentException failed) {
        LOG.atWarn()
            .addKeyValue("service", service)
            .log("No API description from an instance: {}", failed.toString());
        failure = refusal(GatewayProblem.DESCRIPTION_UNAVAILABLE, service).because(failed);
      }
    }
    throw failure;
  }

  private Description ask(ServiceInstance instance) throws IOException {
    HttpHost place =
        new HttpHost(
            instance.isSecure() ? "https" : "http", instance.getHost(), managementPort(instance));
    BasicClassicHttpRequest question = new BasicClassicHttpRequest("GET", place, PATH);
    try (ClassicHttpResponse answer = client.send(place, question, RouteClass.EXPORT)) {
      if (answer.getCode() != 200 || answer.getEntity() == null) {
        throw new IOException(place + PATH + " answered " + answer.getCode());
      }
      return Description.of(bytes(answer.getEntity().getContent()));
    }
  }

  private static int managementPort(ServiceInstance instance) throws IOException {
    try {
      return Integer.parseInt(Instances.told(instance, Instances.MANAGEMENT_PORT).orElse(""));
    } catch (NumberFormatException untold) {
      throw new IOException(
          instance.getInstanceId() + " does not tell discovery its " + Instances.MANAGEMENT_PORT,
          untold);
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("The description is longer than " + MOST_BYTES + " bytes");
    }
    return bytes;
  }

  private static Problem refusal(GatewayProblem type, String service) {
    return type.problem()
        .with("service", service)
        .with("retryAfter", RETRY_AFTER_SECONDS)
        .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
  }
}
