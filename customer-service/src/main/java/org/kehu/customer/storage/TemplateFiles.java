package org.kehu.customer.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.template.PlaceholderType;
import org.kehu.customer.notice.template.Template;
import org.kehu.customer.notice.template.TemplateSource;
import org.kehu.customer.notice.template.TemplateText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The templates that the suite brings: one file a version, {@code <code>.v<version>.yaml}. */
@Component
class TemplateFiles implements TemplateSource {

  private static final String PATTERN = "classpath*:org/kehu/customer/notice/template/*.v*.yaml";

  private final ResourcePatternResolver resources;
  private final JsonMapper mapper;

  TemplateFiles(ResourcePatternResolver resources, JsonMapper mapper) {
    this.resources = resources;
    this.mapper = mapper;
  }

  /** A text as a file writes it. */
  record Text(String subject, String body, @Nullable String brief) {

    TemplateText toText() {
      return new TemplateText(subject.strip(), body.strip(), brief == null ? null : brief.strip());
    }
  }

  /** A file. */
  record Written(
      Purpose purpose,
      List<Channel> channels,
      Map<String, PlaceholderType> placeholders,
      Text zh,
      Text en) {

    Template named(String code, int version) {
      return new Template(
          code,
          version,
          purpose,
          channels,
          placeholders,
          Map.of(Language.ZH, zh.toText(), Language.EN, en.toText()));
    }
  }

  @Override
  public List<Template> all() {
    try {
      return Arrays.stream(resources.getResources(PATTERN)).map(this::template).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("The notice templates cannot be found", broken);
    }
  }

  private Template template(Resource file) {
    String name = String.valueOf(file.getFilename());
    int dot = name.indexOf(".v");
    String version = name.substring(dot + 2, name.length() - ".yaml".length());
    try (InputStream in = file.getInputStream()) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return mapper
          .convertValue(tree, Written.class)
          .named(name.substring(0, dot), Integer.parseInt(version));
    } catch (IOException broken) {
      throw new UncheckedIOException("The notice template " + name + " cannot be read", broken);
    } catch (RuntimeException faulty) {
      throw new IllegalStateException("The notice template " + name + " is faulty", faulty);
    }
  }
}
