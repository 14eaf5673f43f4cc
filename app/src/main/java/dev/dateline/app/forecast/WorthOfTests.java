package dev.dateline.app.forecast;

import dev.dateline.app.experiments.WorthTesting;
import dev.dateline.app.workbench.Opened;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forecast says of the next test, for those further up. */
@Component
final class WorthOfTests implements WorthTesting {

    @Override
    public Optional<Found> of(Opened project) {
        return WhatNext.inShort(project).map(next -> new Found(next.finding(), next.because()));
    }
}
