/** HTTP in and out: waves. */
@NullMarked
package org.kehu.survey.wave.web;

import org.jspecify.annotations.NullMarked;
