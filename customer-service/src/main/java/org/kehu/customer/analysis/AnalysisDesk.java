package org.kehu.customer.analysis;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.Problem;
import org.springframework.stereotype.Service;

/** Analyses under the rights of whoever asks: what cannot be seen is not counted. */
@Service
public class AnalysisDesk {

  private static final int MOST_DIMENSIONS = 3;

  private final CompositionSource source;
  private final Clock clock;

  AnalysisDesk(CompositionSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * How the customers are made up.
   *
   * @param by one to three dimensions, separated by commas
   */
  public Composition composition(String by) {
    List<Dimension> dimensions =
        Arrays.stream(by.split(",", -1))
            .map(name -> Dimension.of(name.strip()).orElseThrow(() -> invalid(by)))
            .toList();
    boolean doubled = EnumSet.copyOf(dimensions).size() != dimensions.size();
    if (doubled || dimensions.size() > MOST_DIMENSIONS) {
      throw invalid(by);
    }
    Sight sight = Sight.ofRoles(Call.current().caller());
    return Composition.of(dimensions, source.counts(dimensions, sight), clock.instant());
  }

  /** In which markets we do well, and how many potential customers there are. */
  public List<Market> markets() {
    return Market.of(source.counts(Market.BY, Sight.ofRoles(Call.current().caller())));
  }

  private static Problem invalid(String by) {
    String known =
        Arrays.stream(Dimension.values())
            .map(Dimension::wireName)
            .collect(Collectors.joining(", "));
    return AnalysisProblem.DIMENSION_INVALID.problem().with("by", by).with("known", known);
  }
}
