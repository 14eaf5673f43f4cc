package dev.dateline.app.vendors;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.workbench.Opened;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the pages of the decisions together. */
final class Decisions {

    private final Opened project;
    private final LocalDate today;
    private final Money money;
    private final List<Decision> all;

    Decisions(Opened project) {
        this.project = project;
        this.today = project.today().date();
        this.money = Money.of(project.contents());
        this.all = project.contents().of(Decision.KIND);
    }

    DecisionsView view(Form form, Form tenetForm) {
        long open = all.stream()
                .filter(one -> one.head().status() == Decision.Status.PROPOSED)
                .count();
        return new DecisionsView(
                all.isEmpty()
                        ? "No decision is written down yet"
                        : Days.counted(all.size(), "decision") + (open > 0 ? ", " + open + " still to be taken" : ""),
                all.stream()
                        .sorted(Comparator.comparing(
                                        (Decision one) -> one.head().date().orElse(LocalDate.MAX))
                                .reversed())
                        .map(this::row)
                        .toList(),
                debts(),
                tenets(),
                tenets(),
                new Called(project.contents()),
                form,
                tenetForm);
    }

    private DecisionsView.Row row(Decision decision) {
        var head = decision.head();
        return new DecisionsView.Row(
                decision.id(),
                decision.title(),
                status(decision),
                head.date().map(day -> Days.dayAndMonth(day, today)).orElse("–"),
                head.deciders().isEmpty() ? "nobody named" : Form.joined(head.deciders()),
                head.debt().map(this::monthly).orElse(""),
                VendorFindings.of(project).about(decision.id(), "V04"));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String status(Decision decision) {
        return decision.head().status().name().toLowerCase(Locale.ROOT)
                + (decision.head().broken().isEmpty()
                        ? ""
                        : decision.head().override().isPresent() ? ", a tenet overridden" : ", breaks a tenet");
    }

    /** What a debt costs a month. */
    private String monthly(Debt debt) {
        var words = new ArrayList<String>();
        debt.days().ifPresent(days -> words.add(Days.counted(days.likely().days(), "day")));
        debt.cost().ifPresent(cost -> words.add(money.words(cost.likely().doubleValue())));
        return String.join(" and ", words) + " a month";
    }

    /** All accepted debt that is not paid back yet, together. */
    private String debts() {
        int days = 0;
        double cost = 0;
        for (var decision : all) {
            var debt = decision.head().debt();
            if (decision.bearsInterest(today)) {
                days += debt.flatMap(Debt::days).map(one -> one.likely().days()).orElse(0);
                cost += debt.flatMap(Debt::cost)
                        .map(one -> one.likely().doubleValue())
                        .orElse(0.0);
            }
        }
        var words = new ArrayList<String>();
        if (days > 0) {
            words.add(Days.counted(days, "working day"));
        }
        if (cost > 0) {
            words.add(money.words(cost));
        }
        return words.isEmpty()
                ? ""
                : "Shortcuts taken cost " + String.join(" and ", words) + " a month until they are undone.";
    }

    private List<DecisionsView.Held> tenets() {
        var held = new ArrayList<DecisionsView.Held>();
        for (var tenet : project.contents().of(Tenet.KIND)) {
            long kept = touching(tenet, Decision.Effect.KEEPS);
            long broken = touching(tenet, Decision.Effect.BREAKS);
            held.add(new DecisionsView.Held(tenet.id(), tenet.text(), told(kept, broken), held.isEmpty()));
        }
        return held;
    }

    private static String told(long kept, long broken) {
        if (kept + broken == 0) {
            return "not called upon yet";
        }
        return (kept > 0 ? "kept " + times(kept) : "")
                + (kept > 0 && broken > 0 ? ", " : "")
                + (broken > 0 ? "broken " + times(broken) : "");
    }

    private static String times(long many) {
        return many == 1 ? "once" : many == 2 ? "twice" : many + " times";
    }

    private long touching(Tenet tenet, Decision.Effect effect) {
        return all.stream()
                .filter(decision -> decision.head().status() == Decision.Status.ACCEPTED)
                .flatMap(decision -> decision.head().tenets().stream())
                .filter(touch -> touch.tenet().equals(tenet.id()) && touch.effect() == effect)
                .count();
    }

    DecisionsView.One one(Decision decision, Scope scope, Form form) {
        var findings = new ArrayList<>(VendorFindings.of(project).about(decision.id(), "V04"));
        for (var partner : project.contents().of(Partner.KIND)) {
            partner.conflicted().stream()
                    .filter(conflict -> VendorCraft.leans(decision, partner, conflict))
                    .forEach(conflict ->
                            findings.addAll(VendorFindings.of(project).about(partner.id(), "V03")));
        }
        return new DecisionsView.One(
                decision.id(),
                decision.title(),
                capitalised(decision.head().status().name().toLowerCase(Locale.ROOT))
                        + decision.head()
                                .date()
                                .map(day -> " on " + Days.full(day))
                                .orElse("")
                        + (decision.head().deciders().isEmpty()
                                ? ""
                                : " by " + Form.joined(decision.head().deciders()))
                        + (decision.head().broken().isEmpty() ? "." : "; it breaks a tenet."),
                findings.stream().distinct().toList(),
                facts(decision, scope),
                DecisionMarkdown.html(decision),
                DecisionMarkdown.missing(decision),
                tenets(),
                new Called(project.contents()),
                form);
    }

    private List<DecisionsView.Fact> facts(Decision decision, Scope scope) {
        var head = decision.head();
        var facts = new ArrayList<DecisionsView.Fact>();
        add(facts, "Vendors", named(head.vendors(), "/vendors/", names(Vendor.KIND, Vendor::name), scope));
        add(facts, "Partners", named(head.partners(), "/partners/", names(Partner.KIND, Partner::name), scope));
        add(facts, "About", new Leaning(project.contents(), scope).links(head.about()));
        var tenets = names(Tenet.KIND, Tenet::text);
        add(
                facts,
                "Tenets",
                head.tenets().stream()
                        .map(touch -> new Leaning.Link(
                                tenets.getOrDefault(touch.tenet(), touch.tenet()),
                                scope.at("/decisions") + "#tenets",
                                touch.isBroken() ? "broken" : "kept"))
                        .toList());
        head.override()
                .ifPresent(waiver -> facts.add(new DecisionsView.Fact(
                        "Overridden",
                        List.of(new Leaning.Link(
                                waiver.why(), "", "by " + waiver.by() + ", " + Days.full(waiver.on()))),
                        Optional.empty())));
        head.debt()
                .ifPresent(debt ->
                        facts.add(new DecisionsView.Fact("Debt taken", List.of(), Optional.of(total(decision, debt)))));
        head.supersededBy()
                .ifPresent(by -> add(
                        facts,
                        "Superseded by",
                        named(List.of(by), "/decisions/", names(Decision.KIND, Decision::title), scope)));
        return facts;
    }

    private static void add(List<DecisionsView.Fact> facts, String name, List<Leaning.Link> links) {
        if (!links.isEmpty()) {
            facts.add(new DecisionsView.Fact(name, links, Optional.empty()));
        }
    }

    private <R> Map<String, String> names(
            dev.dateline.app.project.Kind<R> kind, java.util.function.Function<R, String> name) {
        return project.contents().of(kind).stream()
                .collect(java.util.stream.Collectors.toMap(kind.id(), name, (one, other) -> one));
    }

    private static List<Leaning.Link> named(List<String> ids, String path, Map<String, String> names, Scope scope) {
        return ids.stream()
                .map(id -> new Leaning.Link(names.getOrDefault(id, id), scope.at(path + id), ""))
                .toList();
    }

    /** The interest from the decision to the payback, with how it was reckoned. */
    private VendorsView.Amount total(Decision decision, Debt debt) {
        var from = decision.head().date().orElse(today);
        var months = debt.months(from);
        var words = new ArrayList<String>();
        debt.days()
                .ifPresent(days -> words.add(
                        months.multiply(BigDecimal.valueOf(days.likely().days()))
                                        .setScale(0, java.math.RoundingMode.HALF_UP)
                                        .toPlainString()
                                + " working days"));
        debt.cost()
                .ifPresent(cost ->
                        words.add(money.words(months.multiply(cost.likely()).doubleValue())));
        var shown = monthly(debt)
                + debt.payback()
                        .map(day -> ", " + String.join(" and ", words) + " by the payback on " + Days.full(day))
                        .orElse(", " + String.join(" and ", words) + " in a year; no payback is written");
        return new VendorsView.Amount(
                shown,
                new Figure(
                        "debt",
                        Optional.of(String.join(" and ", words)),
                        "",
                        "the likely interest of a month × " + months + " months from " + from + " to "
                                + debt.payback().orElse(from.plusYears(1)),
                        "decisions/" + decision.id() + ".md",
                        decision.head().date(),
                        "what undoing it costs"));
    }

    Json json() {
        return Json.object()
                .put("project", project.contents().name())
                .put("decisions", all.stream().map(this::json).toList())
                .put(
                        "tenets",
                        project.contents().of(Tenet.KIND).stream()
                                .map(RecordText::json)
                                .toList());
    }

    Json json(Decision decision) {
        return Json.object()
                .put("id", decision.id())
                .put("title", decision.title())
                .put("status", decision.head().status().name().toLowerCase(Locale.ROOT))
                .put("head", RecordText.json(decision.head()))
                .put("text", decision.text())
                .put("broken", decision.head().broken());
    }
}
