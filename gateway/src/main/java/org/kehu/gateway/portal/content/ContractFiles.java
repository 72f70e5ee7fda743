package org.kehu.gateway.portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.kehu.gateway.problem.GatewayProblem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The contracts as files to keep: AsyncAPI of each service, JSON Schema of each event. They lie as
 * in the contracts' folder, so that references between them hold.
 */
@Component
public final class ContractFiles {

  /** A name without folders and without two dots in a row: it cannot lead out of its folder. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private static final int LONGEST_NAME = 100;

  private final Map<String, Content> read = new ConcurrentHashMap<>();

  /** {@code GET /portal/asyncapi/{file}}: {@code complaint.yaml}. */
  public ServerResponse asyncApi(ServerRequest request) {
    return file("asyncapi/", request.pathVariable("file"), ".yaml", "application/yaml").answer();
  }

  /** {@code GET /portal/schemas/{file}}: {@code kehu.complaint.case-closed.v1.json}. */
  public ServerResponse schema(ServerRequest request) {
    return file("schemas/", request.pathVariable("file"), ".json", "application/schema+json")
        .answer();
  }

  private Content file(String folder, String name, String ending, String type) {
    ClassPathResource resource = new ClassPathResource(folder + name);
    if (name.length() > LONGEST_NAME
        || !name.endsWith(ending)
        || !NAME.matcher(name).matches()
        || !resource.exists()) {
      throw GatewayProblem.NOT_FOUND.problem();
    }
    return read.computeIfAbsent(folder + name, _ -> read(resource, type));
  }

  private static Content read(ClassPathResource resource, String type) {
    try {
      return Content.of(type, resource.getContentAsByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(resource.getPath() + " cannot be read", broken);
    }
  }
}
