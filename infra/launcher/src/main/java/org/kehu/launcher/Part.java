package org.kehu.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A process of the suite, in the order in which people think of them. */
enum Part {
  INFRA("infra/local", "kehu-local", "-exec", 9000, 640, List.of()),
  DISCOVERY("discovery", "kehu-discovery", "", 8761, 256, List.of()),
  CUSTOMER("customer-service", "kehu-customer-service", "", 8081, 512, Shared.MODULES),
  COMPLAINT("complaint-service", "kehu-complaint-service", "", 8082, 256, Shared.MODULES),
  VISIT("visit-service", "kehu-visit-service", "", 8083, 256, Shared.MODULES),
  SURVEY("survey-service", "kehu-survey-service", "", 8084, 256, Shared.MODULES),
  GATEWAY("gateway", "kehu-gateway", "", 8080, 256, Shared.MODULES);

  static final List<Part> SERVICES = List.of(CUSTOMER, COMPLAINT, VISIT, SURVEY);

  private final String module;
  private final String artifact;
  private final String classifier;
  private final int port;
  private final int heapMb;
  private final List<String> shared;

  Part(
      String module,
      String artifact,
      String classifier,
      int port,
      int heapMb,
      List<String> shared) {
    this.module = module;
    this.artifact = artifact;
    this.classifier = classifier;
    this.port = port;
    this.heapMb = heapMb;
    this.shared = shared;
  }

  /** What people type and read. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  String module() {
    return module;
  }

  String artifact() {
    return artifact;
  }

  String classifier() {
    return classifier;
  }

  /** The port on the usual port base, 8080. */
  int usualPort() {
    return port;
  }

  int heapMb() {
    return heapMb;
  }

  List<String> sharedModules() {
    return shared;
  }

  static Part named(String title) {
    return Arrays.stream(values())
        .filter(part -> part.title().equals(title))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                ExitCode.USAGE,
                "There is no process called '" + title + "'; the names are " + titles() + "."));
  }

  /** What must be ready before this part starts. */
  List<Part> needs() {
    return switch (this) {
      case INFRA, DISCOVERY -> List.of();
      case GATEWAY -> List.of(DISCOVERY);
      case CUSTOMER, COMPLAINT, VISIT, SURVEY -> List.of(INFRA, DISCOVERY);
    };
  }

  /** The path of a service's first collection. */
  String collection() {
    return "/api/v1/" + title() + "s";
  }

  /** Modules whose classes lie in the jar of a service, so that their changes make it stale. */
  private static final class Shared {
    private static final List<String> MODULES = List.of("infra/kit", "infra/contracts");
  }

  static String titles() {
    return Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", "));
  }
}
