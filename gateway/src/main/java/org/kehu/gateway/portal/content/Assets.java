package org.kehu.gateway.portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.gateway.problem.GatewayProblem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The style, scripts and picture of the pages: a list of names, so no name leads anywhere else.
 * Swagger UI's two come out of its WebJar, whose own pages and examples are not served. Each is
 * read when it is first asked for.
 */
@Component
public final class Assets {

  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final String STYLE = "text/css;charset=UTF-8";
  private static final String OWN = "org/kehu/gateway/portal/content/";
  private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/";
  private static final String SWAGGER_VERSION =
      "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private static final Map<String, String> TYPES =
      Map.of(
          "portal.css", STYLE,
          "filter.js", SCRIPT,
          "console.js", SCRIPT,
          "kehu.svg", "image/svg+xml",
          "swagger-ui.css", STYLE,
          "swagger-ui-bundle.js", SCRIPT);

  private final Map<String, Content> read = new ConcurrentHashMap<>();

  /** {@code GET /portal/assets/{file}}. */
  public ServerResponse serve(ServerRequest request) {
    Content content = content(request.pathVariable("file"));
    boolean named = request.param("v").filter(content.fingerprint()::equals).isPresent();
    return content.answer(
        named ? Map.of("Cache-Control", "public, max-age=31536000, immutable") : Map.of());
  }

  /** Address of an asset that changes when it does, so that browsers may keep it. */
  public String href(String file) {
    return "/portal/assets/" + file + "?v=" + content(file).fingerprint();
  }

  private Content content(String file) {
    String type = TYPES.get(file);
    if (type == null) {
      throw GatewayProblem.NOT_FOUND.problem();
    }
    return read.computeIfAbsent(file, _ -> read(file, type));
  }

  private static Content read(String file, String type) {
    try {
      String place = file.startsWith("swagger-ui") ? SWAGGER + swaggerVersion() + "/" : OWN;
      return Content.of(type, new ClassPathResource(place + file).getContentAsByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException("The portal's " + file + " is not on the class path", broken);
    }
  }

  private static String swaggerVersion() throws IOException {
    Properties of = PropertiesLoaderUtils.loadProperties(new ClassPathResource(SWAGGER_VERSION));
    return of.getProperty("version");
  }
}
