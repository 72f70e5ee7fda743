package org.kehu.gateway.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.gateway.portal.openapi.DescribedProblem;
import org.kehu.gateway.portal.openapi.Description;
import org.kehu.gateway.portal.openapi.Descriptions;
import org.kehu.gateway.problem.GatewayProblem;
import org.kehu.gateway.route.PublicApi;
import org.kehu.kit.problem.ProblemDocument;
import org.kehu.kit.problem.ProblemWords;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Every way the suite refuses: what the running services list of themselves, and the gateway's own.
 * A refusal that several services share stands once, with an anchor for each of its types.
 */
@Component
public final class ProblemsPage {

  /** One refusal and the types under which it comes. */
  private record Entry(
      String slug, int status, String zh, String en, String detail, List<Type> types) {}

  /** A {@code type} and the service that answers it. */
  private record Type(String urn, String service) {}

  private final Pages pages;
  private final Descriptions descriptions;

  public ProblemsPage(Pages pages, Descriptions descriptions) {
    this.pages = pages;
    this.descriptions = descriptions;
  }

  /** {@code GET /portal/problems}. */
  public ServerResponse show(ServerRequest request) {
    boolean chinese = Visitor.of(request).isChinese();
    List<DescribedProblem> all = new ArrayList<>(own());
    List<String> away = new ArrayList<>();
    descriptions
        .all()
        .forEach((service, description) ->
            description
                .map(Description::problems)
                .ifPresentOrElse(all::addAll, () -> away.add(service)));
    return pages.answer(
        request,
        "problems",
        "/portal/problems",
        Map.of(
            "problems",
            entries(all, chinese),
            "services",
            Stream.concat(Stream.of(PublicApi.OWN), descriptions.services().stream()).toList(),
            "away",
            away,
            "chinese",
            chinese));
  }

  private static List<Entry> entries(List<DescribedProblem> problems, boolean chinese) {
    Map<Object, Entry> entries = new LinkedHashMap<>();
    for (DescribedProblem problem : problems) {
      Object same = List.of(problem.slug(), problem.status(), problem.zh(), problem.en());
      entries
          .computeIfAbsent(same, _ -> entry(problem, chinese))
          .types()
          .add(new Type(problem.type(), problem.service()));
    }
    return entries.values().stream()
        .sorted(Comparator.comparingInt(Entry::status).thenComparing(Entry::slug))
        .toList();
  }

  private static Entry entry(DescribedProblem problem, boolean chinese) {
    return new Entry(
        problem.slug(),
        problem.status(),
        problem.zh().title(),
        problem.en().title(),
        chinese ? problem.zh().detail() : problem.en().detail(),
        new ArrayList<>());
  }

  private static List<DescribedProblem> own() {
    ProblemDocument document = new ProblemDocument(PublicApi.OWN);
    return Stream.of(GatewayProblem.values())
        .map(type ->
            new DescribedProblem(
                document.type(type),
                type.status(),
                words(type, Locale.CHINESE),
                words(type, Locale.ENGLISH)))
        .toList();
  }

  private static DescribedProblem.Words words(GatewayProblem type, Locale language) {
    return new DescribedProblem.Words(
        ProblemWords.title(type, language), ProblemWords.detail(type.problem(), language));
  }
}
