/** HTTP in: surveys. */
@NullMarked
package org.kehu.survey.survey.web;

import org.jspecify.annotations.NullMarked;
