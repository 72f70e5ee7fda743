package org.kehu.survey.paper;

/** A batch of paper forms was entered. */
public record PaperBatchEntered() {}
