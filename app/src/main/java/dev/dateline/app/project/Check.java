package dev.dateline.app.project;

import java.util.List;

/** Craft rules: what could be better about a project whose folder is right. */
@FunctionalInterface
public interface Check {

    List<Finding> findings(Contents contents, Today today);
}
