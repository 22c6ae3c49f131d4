/** Sentences as they stand on real maps, or nearly so: none of them is meant by the lens. One line each. */
export const HARMLESS_ENGLISH = `
Sits in an open-plan office with nine colleagues
The sun shines on her monitor
She has to close the blinds to read it
The menu shows "Contact" in light grey on mid-blue
Looks for the e-mail address of customer service
There is only a contact form with many mandatory fields
A video starts by itself, she stops it
Keyboards clatter and phones ring
A meeting starts in a moment
Thinks: I must not forget the screenshot
Wonders why the form wants to know so much
Feels stressed and irritated
She tells a colleague she will follow in a minute
Fills in the form and forgets the screenshot
No delivery date
Cannot talk in confidence at her desk
Has no record of what she wrote
The goods soon
A copy of her enquiry that she can show her boss
Andrea works in purchasing and urgently needs goods
It is her first order from this supplier
Considers phoning but has no time for a queue
Her train ticket is in her jacket
Buys a bus ticket from the machine
The parking ticket runs out in five minutes
Shows the concert ticket at the door
Keeps the phone in a leather case
Her suitcase does not fit under the seat
In that case she would rather call
Just in case, she takes a photo
Pulls the lever of the coffee machine
The lever on the door is stuck
The front door is locked
Stands in front of the counter
She is first in line
The dog attacks the postman
A heart attack in the family
Reads about a panic attack
A cyber attack shut down the bank
Sees an election campaign poster
A charity campaign collects in the hall
Targets for her own week are on the wall
Her target date is Friday
Shoots a photo of the label
Aims the camera at the QR code
Fights back tears
Struggles with the menu
Wins time by asking first
Loses track of the orders
Her goal is to be home on time
Goes fishing at the lake on Sunday
Hangs her coat on a hook
Hangs the coat on the hook by the wall
Poached eggs for breakfast
Bakes bread and rolls out the pastry
The engine of her car does not start
The gears of the bike are stuck
The oil tank is empty
A gas pipeline runs past the plant
The water pipeline burst
Pours oil through a kitchen funnel
Her stomach churns
The machine has been down since yesterday
A loud machine runs in the warehouse
Presses the button twice
Screws the lid back on
Feels the pressure to deliver today
Steers the pram with one hand
Manages two children and a job
Manages to find the number
She manages her time well
Has everything under control and is proud of it
Handles the parcel with care
The handle of the bag is torn
Deals with it after lunch
Closes the case of her laptop
Closes the window, it is cold
Picks up the parcel at the shop
Takes her daughter by the hand
Gives a colleague a lift
Brings her sister along
Gets on board the train
Waves to a neighbour
Brushes her hair
The process takes too long for her
Processes the news slowly
Leads a small team
Leads her mother to the counter
The lead of the charger is too short
A pencil with a soft lead
Her engagement ring is at the jeweller's
The wedding engagement is next week
Silo full of grain on the farm
The agent in the film is funny
Her estate agent calls
The record player is broken
A hospital visit comes first
The accident, an incident with the police, took all day
Her account is overdrawn
Logs in to her account
Has a bank account with another bank
The first level of the car park is full
The office at the back is noisy
Gets nervous
Time is running out
It is getting dark in the office
The coffee has gone cold
Her face is red because everybody listens
The room was very hot in summer
Is tired
Is worried about the money
Was late for the meeting
Her husband waits in the car
The man at the next table talks loudly
The woman at the counter smiles
People in the queue talk about the weather
The technician is friendly and on time
Difficult weather, the roads are icy
The manual is difficult to read
A difficult decision for the family
The conversation was demanding
Annoying music in the queue
The long form annoys her
Complained about the invoice
Complains because nobody calls back
A colleague grumbles about the printer
The printer reports an error
Finds the error at the third try
The order number is in tiny print
The password needs eight characters
Has forgotten the password
Tries three passwords
Puts a slip of paper beside the keyboard
Copies the text into a mail to be safe
The chat answers at once
The line is busy
The answering machine gives no time
Hears Mozart in the queue
The door to the store is open, there is a draught
It smells of coffee
The chair is uncomfortable
Papers pile up on the desk
Three per cent battery left
The app is in English only
Does not understand the word on the form
Her glasses are at home
The print is too small
Bad reception in the train
No signal in the basement
Runs to the meeting and is late
Is hungry
Looks forward to the evening
Is relieved when the mail comes
Is disappointed but not surprised
Wants it off her desk
Wants to show her boss that she took care of it
Wishes for a person who listens
Wants to compare in peace
Does not want to tell it three times
Has two offers side by side
Compares prices on the phone
The neighbour recommended the shop
Her colleague always orders elsewhere
The sales rep came last week
Calls our support team and ends up in a queue
Writes to our team and gets an automatic answer
Does not know our website yet
Says: "You never get through to anyone, one should give up"
Tells her boss: "The ticket is still open"
Quote: “They fobbed me off”
I am not informed how long it takes
I was asked the same question twice
Nobody offered me anything
My ticket is in the other bag, the train leaves at nine
The whale watching tour is booked
Watching whales at sea on holiday
Her bottle has a narrow bottleneck
The orchestra tunes up
Internet bandwidth at home is poor
Clears her throat
Customs waved the van through
The forest has its own ecosystem
She needs one more day
One of her colleagues is ill
One more coffee, then home
The lift is out of order
The traffic light turns green
Stuck in traffic
They deliver on Friday
She is engaged to a colleague
Takes action at once
Drinks and consumes a lot of coffee
Her prospects at work are good
In conversation with a neighbour
She is resourceful and calls a friend
The utility bill is too high
Makes a purchase on her phone
Moans about the rain
The text input field jumps
Police stop the car in front
She should be at work by nine
Her boss asked her to sort it out
The parcel is delivered tomorrow
Her mail is not answered
She is interrupted
Does not feel taken seriously
Feels like a number
Does not want to be seen as a complainer
The instructions make no sense
She runs a small shop
Her own customers are waiting
A member of staff explains it calmly
A clear answer about when the goods arrive
Checks the delivery
She needs the document for an audit
Her records are in a folder
The company she works for is small
The line at the counter is long
She hands over the papers
The output of the printer is blurred
Puts the input cable in the wrong slot
Her manager is on leave
`
  .trim()
  .split("\n");
