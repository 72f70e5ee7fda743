package org.kehu.visit.shift;

import java.time.LocalDate;

/** A shift of a worked day for which there are too few people. */
public record Gap(LocalDate day, String shift, int missing) {}
