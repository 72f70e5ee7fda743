package org.kehu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of results: a section a scene, replaced when the scene is run again. */
public final class Results {

  private static final String HEAD =
      """
      # Measured

      Written by `infra/kehu bench`. Peer and ours ran alternately in one run on one machine; \
      figures are medians of the rounds. A figure of a busy machine or of a short run says only \
      that the scene works; ratios outlive machines, absolutes do not. The gate must hold; the \
      goal is where we want to be.
      """;
  private static final String TABLE =
      """
      | what | peer | ours | ours ÷ peer | gate | | goal | from the goal |
      |---|---|---|---|---|---|---|---|
      """;
  private static final Pattern SECTION =
      Pattern.compile("^## (.+?)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  private final Path file;

  /** The results kept in this file. */
  public Results(Path file) {
    this.file = file;
  }

  /** Replaces the section of a scene. */
  public void put(Scene scene, String circumstances, Measured measured) {
    Map<String, String> sections = sections();
    StringBuilder section = new StringBuilder(circumstances + "\n\n" + TABLE);
    measured.findings().forEach(finding -> section.append(finding.row()).append('\n'));
    measured.notes().forEach(note -> section.append('\n').append(note).append('\n'));
    sections.put(scene.title(), section.toString());
    StringBuilder text = new StringBuilder(HEAD + "\n");
    sections.forEach((title, body) ->
        text.append("## ").append(title).append("\n\n").append(body.strip()).append("\n\n"));
    try {
      Files.writeString(file, text.toString().stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    if (Files.notExists(file)) {
      return sections;
    }
    try {
      Matcher matcher = SECTION.matcher(Files.readString(file));
      while (matcher.find()) {
        sections.put(matcher.group(1), matcher.group(2));
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
