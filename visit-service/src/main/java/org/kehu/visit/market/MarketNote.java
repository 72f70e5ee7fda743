package org.kehu.visit.market;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.market.MarketEvent.NoteAssessed;
import org.kehu.visit.market.MarketEvent.NoteTaken;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something learnt of market, competitors or industry (市场信息、竞争对手信息、行业新闻; catalogue ). The
 * department that learnt it sees it, and who decides for the company.
 */
@Document("market_notes")
public class MarketNote extends ScopedAggregate {

  private String number = "";
  private MarketKind kind = MarketKind.MARKET;
  private String text = "";
  private Set<String> tags = new LinkedHashSet<>();
  private Set<String> words = new LinkedHashSet<>();
  private @Nullable String competitor;
  private @Nullable String source;
  private String authorId = "";
  private @Nullable LocalDate takenOn;
  private @Nullable MarketAssessment assessment;

  private MarketNote() {}

  /** A new note; told as {@link #taken()}. */
  static MarketNote take(
      String number, TakeNote command, String authorId, String departmentId, Moment now) {
    if ((command.kind() == MarketKind.COMPETITOR) == (command.competitor() == null)) {
      throw MarketProblem.COMPETITOR_WRONG.problem().with("kind", command.kind().name());
    }
    MarketNote note = new MarketNote();
    note.number = number;
    note.kind = command.kind();
    note.text = command.text();
    note.tags = new TreeSet<>(command.tags());
    note.competitor = command.competitor();
    note.source = command.source();
    note.words =
        NoteWords.of(
            command.text()
                + " "
                + String.join(" ", command.tags())
                + " "
                + Objects.requireNonNullElse(command.competitor(), ""));
    note.authorId = authorId;
    note.takenOn = now.today();
    note.rescope(departmentId, Level.NORMAL);
    return note;
  }

  /** The event of a new note. */
  static MarketEvent taken() {
    return new NoteTaken();
  }

  List<MarketEvent> assess(MarketAssessment said) {
    assessment = said;
    return List.of(new NoteAssessed(said.use()));
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.own(authorId));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "market-note";
  }

  public String number() {
    return number;
  }

  public MarketKind kind() {
    return kind;
  }

  public String text() {
    return text;
  }

  public Set<String> tags() {
    return tags;
  }

  public @Nullable String competitor() {
    return competitor;
  }

  public @Nullable String source() {
    return source;
  }

  public String authorId() {
    return authorId;
  }

  public LocalDate takenOn() {
    return Objects.requireNonNull(takenOn);
  }

  public @Nullable MarketAssessment assessment() {
    return assessment;
  }
}
