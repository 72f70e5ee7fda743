/** HTTP in and out: paper forms. */
@NullMarked
package org.kehu.survey.paper.web;

import org.jspecify.annotations.NullMarked;
