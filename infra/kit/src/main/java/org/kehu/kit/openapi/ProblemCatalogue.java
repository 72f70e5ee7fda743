package org.kehu.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.kit.problem.ProblemDocument;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.ProblemWords;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every way a program of the suite can refuse, found on its class path: the enums that are {@link
 * ProblemType}s. An entry has {@code type}, {@code status}, and {@code title} and {@code detail} in
 * {@code zh} and {@code en}; words in braces are filled in by the refusal.
 */
public final class ProblemCatalogue {

  private ProblemCatalogue() {}

  /**
   * The catalogue of a service, by type.
   *
   * @throws IllegalStateException if words are missing
   */
  public static List<Map<String, Object>> of(String service) {
    return of(service, "org.kehu.kit", "org.kehu." + service);
  }

  /** The catalogue of what is in these packages and below. */
  public static List<Map<String, Object>> of(String service, String... packages) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
    ProblemDocument document = new ProblemDocument(service);
    Map<String, Map<String, Object>> entries = new TreeMap<>();
    for (String root : packages) {
      scanner.findCandidateComponents(root).stream()
          .flatMap(found -> types(found).stream())
          .forEach(type -> entries.put(document.type(type), entry(document, type)));
    }
    return List.copyOf(entries.values());
  }

  private static List<ProblemType> types(BeanDefinition found) {
    Class<?> enumeration =
        ClassUtils.resolveClassName(
            String.valueOf(found.getBeanClassName()), ProblemCatalogue.class.getClassLoader());
    List<ProblemType> types = new ArrayList<>();
    Object[] constants = enumeration.getEnumConstants();
    if (constants != null) {
      for (Object constant : constants) {
        types.add((ProblemType) constant);
      }
    }
    return types;
  }

  private static Map<String, Object> entry(ProblemDocument document, ProblemType type) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", document.type(type));
    entry.put("status", type.status());
    entry.put("zh", words(type, Locale.CHINESE));
    entry.put("en", words(type, Locale.ENGLISH));
    return entry;
  }

  private static Map<String, String> words(ProblemType type, Locale language) {
    return Map.of(
        "title", ProblemWords.title(type, language),
        "detail", ProblemWords.detail(type.problem(), language));
  }
}
