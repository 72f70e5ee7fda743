package org.kehu.customer.notice.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All templates, by code and version; read once at start, which fails when one is faulty. */
@Component
public class Templates {

  private final NavigableMap<String, NavigableMap<Integer, Template>> versions = new TreeMap<>();

  Templates(TemplateSource source) {
    for (Template template : source.all()) {
      Template doubled =
          versions
              .computeIfAbsent(template.code(), code -> new TreeMap<>())
              .put(template.version(), template);
      if (doubled != null) {
        throw new IllegalStateException(
            "There are two notice templates " + template.code() + ".v" + template.version());
      }
    }
  }

  /** The newest version of a template. */
  public Optional<Template> newest(String code) {
    return Optional.ofNullable(versions.get(code)).map(all -> all.lastEntry().getValue());
  }

  /** A certain version. */
  public Optional<Template> find(String code, int version) {
    return Optional.ofNullable(versions.get(code)).map(all -> all.get(version));
  }

  /** The newest version of each, by code. */
  public List<Template> all() {
    Stream<Map.Entry<Integer, Template>> newest =
        versions.values().stream().map(NavigableMap::lastEntry);
    return newest.map(Map.Entry::getValue).sorted(Comparator.comparing(Template::code)).toList();
  }
}
