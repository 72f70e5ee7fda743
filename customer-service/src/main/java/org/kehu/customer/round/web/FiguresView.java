package org.kehu.customer.round.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.customer.archive.ArchiveFigures;
import org.kehu.kit.access.Level;

/** The statistics of the archive, as far as the caller is cleared. */
@Schema(name = "ArchiveStatistics")
record FiguresView(long volumes, List<GroupView> groups, long incomplete, long lent) {

  /** Filed volumes of one kind; an empty category is none. */
  @Schema(name = "ArchiveStatisticsGroup")
  record GroupView(String checklist, String category, Level level, long volumes) {}

  static FiguresView of(ArchiveFigures figures) {
    return new FiguresView(
        figures.volumes(),
        figures.groups().stream()
            .map(group ->
                new GroupView(group.checklist(), group.category(), group.level(), group.volumes()))
            .toList(),
        figures.incomplete(),
        figures.lent());
  }
}
