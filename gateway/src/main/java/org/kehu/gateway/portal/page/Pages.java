package org.kehu.gateway.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.gateway.portal.content.Assets;
import org.kehu.gateway.portal.content.Content;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Makes pages of Mustache templates, words and facts. Everything is escaped; a name that nobody
 * gave fails loudly. No page may run or load anything from elsewhere, nor anything written into it.
 */
@Component
final class Pages {

  /** The pages that the head of each page links to, in this order. */
  private static final List<String> PLACES =
      List.of("start", "apis", "events", "problems", "access", "status");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  /** A link in the head of the page. */
  private record Place(String href, String name, boolean here) {}

  /** What a page is made of; equal ones make equal pages. */
  private record Matter(String name, String path, Visitor visitor, Map<String, ?> facts) {}

  private static final int PAGES_KEPT = 100;

  private final Assets assets;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Cache<Matter, Content> made = Caffeine.newBuilder().maximumSize(PAGES_KEPT).build();

  Pages(Assets assets) {
    this.assets = assets;
  }

  /**
   * Answers with a page.
   *
   * @param name of its template, and key of its words
   * @param path its address without a query
   * @param facts what the template shows beside words
   */
  ServerResponse answer(ServerRequest request, String name, String path, Map<String, ?> facts) {
    Visitor visitor = Visitor.of(request);
    return made.get(new Matter(name, path, visitor, facts), this::page)
        .answer(
            Map.of(
                "Content-Security-Policy",
                POLICY,
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Content-Language",
                visitor.tag(),
                "Vary",
                "Accept-Encoding, Accept-Language"));
  }

  private Content page(Matter of) {
    Visitor visitor = of.visitor();
    Map<String, String> words = Words.in(visitor.language());
    Map<String, Object> all = new HashMap<>(words);
    all.put("title", words.getOrDefault(of.name() + ".title", of.name()));
    all.put("language", visitor.tag());
    all.put("otherHref", visitor.otherHref(of.path()));
    all.put("otherLanguage", visitor.isChinese() ? "en" : "zh-CN");
    all.put("places", PLACES.stream().map(place -> place(place, of.name(), visitor)).toList());
    all.put("link", (Mustache.Lambda) (at, out) -> out.write(visitor.href(at.execute())));
    all.put("asset", (Mustache.Lambda) (file, out) -> out.write(assets.href(file.execute())));
    all.putAll(of.facts());
    return Content.of("text/html;charset=UTF-8", template(of.name()).execute(all));
  }

  private static Place place(String place, String here, Visitor visitor) {
    String path = place.equals("start") ? "/portal" : "/portal/" + place;
    String name = Words.in(visitor.language()).getOrDefault(place + ".short", place);
    return new Place(visitor.href(path), name, place.equals(here));
  }

  private Template template(String name) {
    return templates.computeIfAbsent(
        name, any -> Mustache.compiler().withLoader(Pages::source).compile(source(any)));
  }

  private static Reader source(String name) {
    try {
      return new InputStreamReader(
          new ClassPathResource(name + ".mustache", Pages.class).getInputStream(),
          StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("There is no template " + name, missing);
    }
  }
}
